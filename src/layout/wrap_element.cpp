#include "layout/elements.h"

#include <algorithm>

namespace placard {

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

double WrapElement::first_line() const { return items_.empty() ? 0 : items_.front().element->first_line(); }

}  // namespace placard
