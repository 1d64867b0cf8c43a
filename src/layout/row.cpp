// Elements next to each other.

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/elements.h"

namespace placard {

namespace {

// Share of the remaining width that an element may take next to one that grows.
constexpr double max_share = 0.55;

// Share of the row up to which a second element stays on the line and the title wraps.
constexpr double share_beside = 1.0 / 3;

// px by which a text may move to share the baseline; texts of very different sizes are centered instead.
constexpr double max_shift = 4;

}  // namespace

void RowElement::add(ElementHandle element, bool grows) { items_.push_back({std::move(element), grows, {}, 0, 0}); }

Size RowElement::fit(double width) {
  if (fold_gap_ && fits_better_folded(width)) return fold(width);
  double left = width - gap_ * static_cast<double>(items_.empty() ? 0 : items_.size() - 1);
  const bool shares = !fold_gap_ && std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.grows; });
  filled_ = width - left;
  for (Item& item : items_) {
    if (item.grows) continue;
    item.size = item.element->fit(std::max(0.0, shares ? left * max_share : left));
    left -= item.size.width;
    filled_ += item.size.width;
  }
  for (Item& item : items_) {
    if (!item.grows) continue;
    item.size = item.element->fit(std::max(0.0, left));
    filled_ += item.element->filled().value_or(item.size.width);
    item.size.width = std::max(0.0, left);
  }
  double x = 0;
  for (Item& item : items_) {
    item.x = x;
    x += item.size.width + gap_;
  }
  const double height = level();
  return {std::max(0.0, x - gap_), height};
}

// A wide second element wraps if the first one needs more width than it leaves.
bool RowElement::fits_better_folded(double width) {
  Item& first = items_.front();
  Item& last = items_.back();
  last.size = last.element->fit(width);
  if (items_.size() != 2 || last.size.width <= share_beside * width) return false;
  first.size = first.element->fit(width);
  return first.element->filled().value_or(first.size.width) > width - gap_ - last.size.width;
}

Size RowElement::fold(double width) {
  double y = 0;
  for (Item& item : items_) {
    item.x = 0;
    item.y = y;
    y += item.size.height + *fold_gap_;
  }
  line_ = items_.front().element->first_line();
  baseline_ = items_.front().element->baseline();
  filled_ = width;
  return {width, y - *fold_gap_};
}

double RowElement::level() {
  line_ = 0;
  for (const Item& item : items_) line_ = std::max(line_, item.element->first_line());
  baseline_.reset();
  double height = 0;
  for (Item& item : items_) {
    const auto own = item.element->baseline();
    item.y = (line_ - item.element->first_line()) / 2;
    // Keeps baselines at whole px.
    if (own) item.y = std::floor(item.y);
    height = std::max(height, item.y + item.size.height);
    // The shift to the shared baseline does not increase the height.
    if (own && !baseline_) baseline_ = item.y + *own;
    if (own && std::abs(*baseline_ - item.y - *own) <= max_shift) item.y = *baseline_ - *own;
  }
  return height;
}

void RowElement::draw(Point at, Painter& painter) const {
  for (const Item& item : items_) item.element->draw({at.x + item.x, at.y + item.y}, painter);
}

}  // namespace placard
