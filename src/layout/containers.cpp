// Elements that arrange others.

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/containers.h"

namespace placard {

namespace {

// Share of the remaining width that an element may take next to one that grows.
constexpr double max_share = 0.55;

// Share of the row up to which a second element stays on the line and the title wraps.
constexpr double share_beside = 1.0 / 3;

// px by which a text may move to share the baseline; texts of very different sizes are centered instead.
constexpr double max_shift = 4;

// Share of the width that an element at the side may take.
constexpr double max_side = 0.45;

constexpr double max_stacked_gap = 20;  // px between two elements that do not fit on a line

}  // namespace

Size AlignedElement::fit(double width) {
  const Size size = content_->fit(max_width_ > 0 ? std::min(width, max_width_) : width);
  if (align_ == 0 || std::isinf(width)) return size;
  x_ = std::max(0.0, std::round(align_ * (width - size.width)));
  return {width, size.height};
}

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

bool RowElement::fits_better_folded(double width) {
  if (items_.size() != 2) return false;
  Item& first = items_.front();
  Item& last = items_.back();
  last.size = last.element->fit(width);
  const double beside = std::max(0.0, width - gap_ - last.size.width);
  const bool has_room = first.element->has_room_in(beside);
  if (has_room && last.size.width <= share_beside * width) return false;
  first.size = first.element->fit(width);
  return !has_room || first.element->filled().value_or(first.size.width) > beside;
}

bool RowElement::has_room_in(double width) {
  double left = width - gap_ * static_cast<double>(items_.empty() ? 0 : items_.size() - 1);
  for (const Item& item : items_) {
    if (!item.grows) left -= item.element->fit(std::numeric_limits<double>::infinity()).width;
  }
  if (left < 0) return false;
  return std::all_of(items_.begin(), items_.end(),
                     [&](const Item& item) { return !item.grows || item.element->has_room_in(left); });
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
    item.y = std::floor((line_ - item.element->first_line()) / 2);  // a whole px, so that edges and baselines are sharp
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

double SideElement::room_for_side(double width) {
  if (by_ == SideBy::line) return width;
  const double share = std::round(max_side * width);
  return by_ == SideBy::rest ? std::max(share, width - gap_ - content_->fit(width).width) : share;
}

// Whether the content leaves too little width for the side.
bool SideElement::is_too_narrow(double width) {
  constexpr double natural = std::numeric_limits<double>::infinity();
  if (by_ == SideBy::top || by_ == SideBy::center) return side_->fit(room_for_side(width)).width + gap_ > width / 2;
  double side = side_->fit(natural).width;
  if (by_ == SideBy::rest) side = std::min(side, max_side * width);
  return content_->fit(natural).width + gap_ + side > width;
}

Size SideElement::fit(double width) {
  const bool is_stacked = is_too_narrow(width);
  const Size side = side_->fit(is_stacked && by_ == SideBy::rest ? width : room_for_side(width));
  const Size content = content_->fit(is_stacked ? width : width - side.width - gap_);
  content_at_ = side_at_ = {};
  if (is_stacked) {
    const double gap = std::min(gap_, max_stacked_gap);
    const bool is_below = by_ == SideBy::rest;
    (is_below ? side_at_ : content_at_).y = (is_below ? content : side).height + gap;
    return {width, content.height + gap + side.height};
  }
  side_at_.x = width - side.width;
  const double height = std::max(content.height, side.height);
  if (by_ != SideBy::top) {
    content_at_.y = std::floor((height - content.height) / 2);
    side_at_.y = std::floor((height - side.height) / 2);
  }
  return {width, height};
}

void SideElement::draw(Point at, Painter& painter) const {
  content_->draw({at.x + content_at_.x, at.y + content_at_.y}, painter);
  side_->draw({at.x + side_at_.x, at.y + side_at_.y}, painter);
}

void WrapElement::add(ElementHandle element) { items_.push_back({std::move(element), {}, {}}); }

void WrapElement::limit_lines(int lines, std::function<ElementHandle(std::size_t)> more) {
  lines_ = lines;
  more_ = std::move(more);
}

int WrapElement::place(std::size_t count, double width) {
  const double between = separator_ == nullptr ? spacing_ : 2 * spacing_ + separator_->fit(width).width;
  separators_.clear();
  size_ = {};
  Point pen;
  double line_height = 0;
  int lines = count == 0 && last_ == nullptr ? 0 : 1;
  const auto put = [&](const Size& size, Point& at, bool has_to_begin) {
    const bool begins_line = line_height == 0;
    if (!begins_line && (has_to_begin || pen.x + between + size.width > width)) {
      pen = {0, pen.y + line_height + row_spacing_};
      line_height = 0;
      ++lines;
    } else if (!begins_line) {
      if (separator_ != nullptr) separators_.push_back({pen.x + spacing_, pen.y});
      pen.x += between;
    }
    at = pen;
    pen.x += size.width;
    line_height = std::max(line_height, size.height);
    size_ = {std::max(size_.width, pen.x), pen.y + line_height};
  };
  for (std::size_t i = 0; i < count; ++i) put(items_[i].size, items_[i].at, line_begin_ == i);
  if (last_ != nullptr) put(last_->fit(width), last_at_, false);
  return lines;
}

// Moves an element to the last line if it has only one, the line before keeps at least two, and no line is added.
void WrapElement::share_last_line(double width) {
  constexpr std::size_t min_kept = 2;
  const auto row = [this](std::size_t i) { return i < shown_ ? items_[i].at.y : last_at_.y; };
  const std::size_t count = shown_ + (last_ != nullptr ? 1 : 0);
  if (count < min_kept + 2) return;
  const std::size_t alone = count - 1;
  if (row(alone) == row(alone - 1) || row(alone - 1) != row(alone - 1 - min_kept)) return;
  const double height = size_.height;
  line_begin_ = alone - 1;
  place(shown_, width);
  if (size_.height <= height) return;
  line_begin_.reset();
  place(shown_, width);
}

Size WrapElement::fit(double width) {
  for (Item& item : items_) item.size = item.element->fit(width);
  last_.reset();
  line_begin_.reset();
  shown_ = items_.size();
  while (place(shown_, width) > lines_ && lines_ > 0 && shown_ > 0) {
    --shown_;
    last_ = more_(items_.size() - shown_);
  }
  share_last_line(width);
  return size_;
}

void WrapElement::draw(Point at, Painter& painter) const {
  for (std::size_t i = 0; i < shown_; ++i) items_[i].element->draw({at.x + items_[i].at.x, at.y + items_[i].at.y}, painter);
  if (last_ != nullptr) last_->draw({at.x + last_at_.x, at.y + last_at_.y}, painter);
  for (const Point& place : separators_) separator_->draw({at.x + place.x, at.y + place.y}, painter);
}

std::optional<double> WrapElement::baseline() const { return items_.empty() ? std::nullopt : items_.front().element->baseline(); }

double WrapElement::first_line() const { return items_.empty() ? 0 : items_.front().element->first_line(); }

void ColumnElement::add(ElementHandle element, double gap, bool sinks) { items_.push_back({std::move(element), gap, sinks, 0}); }

Size ColumnElement::fit(double width) {
  height_ = 0;
  double max_width = 0;
  for (Item& item : items_) {
    const Size size = item.element->fit(width);
    item.y = height_ + (&item == &items_.front() ? 0 : item.gap);
    height_ = item.y + size.height;
    max_width = std::max(max_width, size.width);
  }
  return {max_width, height_};
}

void ColumnElement::stretch(double height) {
  const double extra = height - height_;
  const auto sinking = std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.sinks; });
  if (extra <= 0 || sinking == 0) return;
  double shift = 0;
  for (Item& item : items_) {
    if (item.sinks) shift += extra / static_cast<double>(sinking);
    item.y += std::round(shift);
  }
  height_ = height;
}

void ColumnElement::draw(Point at, Painter& painter) const {
  for (const Item& item : items_) item.element->draw({at.x, at.y + item.y}, painter);
}

double ColumnElement::first_line() const { return items_.empty() ? 0 : items_.front().element->first_line(); }

}  // namespace placard
