#include "layout/elements.h"

#include <cmath>

namespace placard {

namespace {

// Returns the area of the outlines in the first line, px from the start of its baseline.
Rect ink_of(const Paragraph& paragraph, double size) {
  std::optional<Rect> all;
  if (paragraph.lines.empty()) return {};
  for (const SetGlyph& glyph : paragraph.lines.front().glyphs) {
    if (!glyph.outline) continue;
    const double scale = size / glyph.outline->units_per_em;
    const auto area = bounds(transformed(glyph.outline->path, {scale, 0, 0, -scale, glyph.x, -glyph.y}));
    if (area) all = all ? united(*all, *area) : *area;
  }
  return all.value_or(Rect{});
}

}  // namespace

PillElement::PillElement(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, PillFront front)
    : style_(style),
      mark_(std::move(front.mark)),
      gap_(front.gap),
      fills_(front.fills),
      text_(typesetter, style.type, text, 1, name, {.prefix = front.has_prefix ? style.prefix : PrefixStyle{}}) {}

Size PillElement::fit(double width) {
  if (mark_) mark_size_ = mark_->fit(width);
  const double front = mark_ ? mark_size_.width + gap_ : 0;
  const double around = style_.padding_left + style_.padding_right + 2 * style_.border.width + front;
  text_size_ = text_.fit(std::max(0.0, width - around));
  const double natural = fills_ ? width : std::round(text_size_.width + around);
  size_ = {std::min(natural, std::floor(width)), style_.type.line + 2 * style_.border.width};
  return size_;
}

std::optional<double> PillElement::baseline() const {
  return has_visible_box() ? std::nullopt : std::optional(style_.border.width + *text_.baseline());
}

void PillElement::draw(Point at, Painter& painter) const {
  const double edge = style_.border.width;
  if (has_visible_box()) {
    painter.box({at.x, at.y, size_.width, size_.height}, style_.radius, style_.fill, style_.border);
  }
  const double front = mark_ ? mark_size_.width + gap_ : 0;
  const double inside = size_.width - 2 * edge - style_.padding_left - style_.padding_right;
  double x = at.x + edge + style_.padding_left;
  if (!fills_) x += std::max(0.0, (inside - front - text_size_.width) / 2);
  if (mark_) mark_->draw({x, at.y + (size_.height - mark_size_.height) / 2}, painter);
  text_.draw({x + front, at.y + edge}, painter);
}

QuoteElement::QuoteElement(Typesetter& typesetter, const QuoteStyle& style, ElementHandle content, std::string mark)
    : typesetter_(typesetter), style_(style), content_(std::move(content)), mark_(std::move(mark)) {}

double QuoteElement::indent() const {
  return style_.treatment == QuoteTreatment::bar ? style_.bar + style_.indent : style_.indent;
}

Size QuoteElement::fit(double width) {
  size_ = content_->fit(std::max(0.0, width - indent()));
  size_.width += indent();
  return size_;
}

void QuoteElement::draw(Point at, Painter& painter) const {
  if (style_.treatment == QuoteTreatment::bar) painter.box({at.x, at.y, style_.bar, size_.height}, 0, style_.bar_color);
  if (style_.treatment == QuoteTreatment::mark) draw_mark(at, painter);
  content_->draw({at.x + indent(), at.y}, painter);
}

// The ink is at the place of the style, but „ has the baseline of the text.
void QuoteElement::draw_mark(Point at, Painter& painter) const {
  constexpr double max_ink = 0.75;  // of the indent, wide and high
  constexpr double min_size = 4;    // px, also without an indent
  Type type = style_.mark.type;
  Rect ink = ink_of(typesetter_.set(mark_, type), type.size);
  const double scale = std::min(1.0, max_ink * style_.indent / std::max({1.0, ink.width, ink.height}));
  type.size = std::max(min_size, type.size * scale);
  const Paragraph& mark = typesetter_.set(mark_, type);
  ink = ink_of(mark, type.size);
  const double before = painter.is_mirrored() ? mark.width - ink.right() : ink.x;
  const std::optional<double> baseline = ink.bottom() > 0 ? content_->baseline() : std::nullopt;
  const double y = baseline.value_or(style_.mark.y - ink.y) - mark.baseline;
  painter.text({at.x + style_.mark.x - before, at.y + y}, mark, type, "quote");
  painter.report(mark, "quote", {});
}

ElementHandle dot_element(double diameter, const Paint& color, std::string_view part) {
  if (diameter <= 0) return nullptr;
  return std::make_unique<SquareElement>(diameter, [=](Point at, Painter& painter) {
    painter.dot({at.x, at.y, diameter, diameter}, color, part);
  });
}

void draw_art(std::shared_ptr<const Art> art, Size area, Artwork look, Point at, Painter& painter) {
  const Rect& box = art->box;
  look.scale = std::min(area.width / box.width, area.height / box.height);
  look.origin = {painter.place(at.x, area.width) + (area.width - box.width * look.scale) / 2 - box.x * look.scale,
                 at.y + (area.height - box.height * look.scale) / 2 - box.y * look.scale};
  look.art = std::move(art);
  painter.add(std::move(look));
}

Size LogoElement::fit(double width) {
  constexpr double widest = 5;  // heights
  width_ = 0;
  for (const LogoArt* logo : {light_, dark_}) {
    const Size size = logo == nullptr ? Size{} : logo->size();
    if (size.height > 0) width_ = std::max(width_, size.width / size.height * height_);
  }
  width_ = std::min({width_, widest * height_, width});
  return {width_, height_};
}

void LogoElement::draw(Point at, Painter& painter) const {
  if (light_ != nullptr) draw(*light_, light_ == dark_ ? Shown::always : Shown::light, at, painter);
  if (dark_ != nullptr && dark_ != light_) draw(*dark_, Shown::dark, at, painter);
}

void LogoElement::draw(const LogoArt& logo, Shown shown, Point at, Painter& painter) const {
  const Size area{width_, height_};
  if (logo.drawing) {
    Artwork look{.color = color_, .one_color = one_color_, .part = part_, .shown = shown};
    return draw_art(logo.drawing, area, std::move(look), at, painter);
  }
  if (!logo.png) return;
  const double scale = std::min(area.width / logo.png->width, area.height / logo.png->height);
  const Size size{logo.png->width * scale, logo.png->height * scale};
  Picture picture;
  picture.rect = {at.x + (area.width - size.width) / 2, at.y + (area.height - size.height) / 2, size.width, size.height};
  picture.file = logo.png->bytes;
  picture.part = part_;
  picture.shown = shown;
  picture.colors = logo.png->colors;
  painter.add(std::move(picture));
}

}  // namespace placard
