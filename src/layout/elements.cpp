#include "layout/elements.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace placard {

TextElement::TextElement(Typesetter& typesetter, const Type& type, std::string text, int lines, std::string_view name, Span span)
    : typesetter_(typesetter), type_(type), text_(std::move(text)), lines_(lines), name_(name), span_(span) {}

Size TextElement::fit(double width) {
  paragraph_ = typesetter_.set(text_, type_, {width, lines_});
  return {paragraph_.width, paragraph_.height()};
}

void TextElement::draw(Point at, Painter& painter) const {
  painter.text(at, paragraph_, type_, name_);
  painter.report(paragraph_, name_, span_);
}

PillElement::PillElement(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, const Dot& dot)
    : style_(style),
      dot_(dot),
      name_(name),
      prefix_(typesetter, prefix_type(style.type, style.prefix), style.prefix.text, 1, name, {}),
      text_(typesetter, style.type, text.text, 1, name, text.span) {}

double PillElement::front() const {
  const double dot = dot_.diameter > 0 ? dot_.diameter + dot_.gap : 0;
  return dot + (prefix_size_.width > 0 ? prefix_size_.width + style_.prefix.gap : 0);
}

Size PillElement::fit(double width) {
  if (!style_.prefix.text.empty()) prefix_size_ = prefix_.fit(width);
  const double around = style_.padding_left + style_.padding_right + 2 * style_.border.width + front();
  text_size_ = text_.fit(std::max(0.0, width - around));
  size_ = {std::min(std::round(text_size_.width + around), std::floor(width)), style_.type.line + 2 * style_.border.width};
  return size_;
}

void PillElement::draw(Point at, Painter& painter) const {
  const double edge = style_.border.width;
  if (style_.fill.visible() || style_.border.colour.visible()) {
    painter.box({at.x, at.y, size_.width, size_.height}, style_.radius, style_.fill, style_.border);
  }
  const double inside = size_.width - 2 * edge - style_.padding_left - style_.padding_right;
  double x = at.x + edge + style_.padding_left + std::max(0.0, (inside - front() - text_size_.width) / 2);
  if (dot_.diameter > 0) {
    painter.dot({x, at.y + (size_.height - dot_.diameter) / 2, dot_.diameter, dot_.diameter}, dot_.colour, name_);
    x += dot_.diameter + dot_.gap;
  }
  if (prefix_size_.width > 0) {
    prefix_.draw({x, at.y + edge}, painter);
    x += prefix_size_.width + style_.prefix.gap;
  }
  text_.draw({x, at.y + edge}, painter);
}

void RowElement::add(ElementHandle element, bool grows) { items_.push_back({std::move(element), grows, {}, 0}); }

Size RowElement::fit(double width) {
  double left = width - gap_ * static_cast<double>(items_.empty() ? 0 : items_.size() - 1);
  for (Item& item : items_) {
    if (item.grows) continue;
    item.size = item.element->fit(std::max(0.0, left));
    left -= item.size.width;
  }
  for (Item& item : items_) {
    if (!item.grows) continue;
    item.size = item.element->fit(std::max(0.0, left));
    item.size.width = std::max(0.0, left);
  }
  double x = 0;
  double below = 0;
  line_ = 0;
  for (Item& item : items_) {
    item.x = x;
    x += item.size.width + gap_;
    line_ = std::max(line_, item.element->first_line());
    below = std::max(below, item.size.height - item.element->first_line());
  }
  double height = 0;
  for (const Item& item : items_) height = std::max(height, (line_ - item.element->first_line()) / 2 + item.size.height);
  return {std::max(0.0, x - gap_), height};
}

void RowElement::draw(Point at, Painter& painter) const {
  for (const Item& item : items_) {
    item.element->draw({at.x + item.x, at.y + (line_ - item.element->first_line()) / 2}, painter);
  }
}

void ColumnElement::add(ElementHandle element, double gap, bool sinks) { items_.push_back({std::move(element), gap, sinks, 0}); }

Size ColumnElement::fit(double width) {
  height_ = 0;
  double widest = 0;
  for (Item& item : items_) {
    const Size size = item.element->fit(width);
    item.y = height_ + (&item == &items_.front() ? 0 : item.gap);
    height_ = item.y + size.height;
    widest = std::max(widest, size.width);
  }
  return {widest, height_};
}

void ColumnElement::stretch(double height) {
  const double extra = height - height_;
  if (extra <= 0) return;
  const auto first = std::find_if(items_.begin(), items_.end(), [](const Item& item) { return item.sinks; });
  for (auto item = first; item != items_.end(); ++item) item->y += extra;
  height_ = height;
}

void ColumnElement::draw(Point at, Painter& painter) const {
  for (const Item& item : items_) item.element->draw({at.x, at.y + item.y}, painter);
}

double ColumnElement::first_line() const { return items_.empty() ? 0 : items_.front().element->first_line(); }

void WrapElement::add(ElementHandle element) { items_.push_back({std::move(element), {}}); }

Size WrapElement::fit(double width) {
  const double between = separator_ == nullptr ? spacing_ : 2 * spacing_ + separator_->fit(width).width;
  separators_.clear();
  Point pen;
  double line_height = 0;
  double widest = 0;
  for (Item& item : items_) {
    const Size size = item.element->fit(width);
    const bool begins_line = line_height == 0;
    if (!begins_line && pen.x + between + size.width > width) {
      pen = {0, pen.y + line_height + row_spacing_};
      line_height = 0;
    } else if (!begins_line) {
      if (separator_ != nullptr) separators_.push_back({pen.x + spacing_, pen.y});
      pen.x += between;
    }
    item.at = pen;
    pen.x += size.width;
    widest = std::max(widest, pen.x);
    line_height = std::max(line_height, size.height);
  }
  return {widest, pen.y + line_height};
}

void WrapElement::draw(Point at, Painter& painter) const {
  for (const Item& item : items_) item.element->draw({at.x + item.at.x, at.y + item.at.y}, painter);
  for (const Point& place : separators_) separator_->draw({at.x + place.x, at.y + place.y}, painter);
}

double WrapElement::first_line() const { return items_.empty() ? 0 : items_.front().element->first_line(); }

QuoteElement::QuoteElement(Typesetter& typesetter, const QuoteStyle& style, ElementHandle content)
    : style_(style), content_(std::move(content)), mark_(typesetter, style.mark.type, style.mark.text, 1, "quote", {}) {}

double QuoteElement::indent() const {
  return style_.treatment == QuoteTreatment::bar ? style_.bar + style_.indent : style_.indent;
}

Size QuoteElement::fit(double width) {
  if (style_.treatment == QuoteTreatment::mark) mark_.fit(width);
  size_ = content_->fit(std::max(0.0, width - indent()));
  size_.width += indent();
  return size_;
}

void QuoteElement::draw(Point at, Painter& painter) const {
  if (style_.treatment == QuoteTreatment::bar) painter.box({at.x, at.y, style_.bar, size_.height}, 0, style_.bar_colour);
  if (style_.treatment == QuoteTreatment::mark) mark_.draw({at.x + style_.mark.x, at.y + style_.mark.y}, painter);
  content_->draw({at.x + indent(), at.y}, painter);
}

}  // namespace placard
