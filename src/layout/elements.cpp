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

// The ink is at the place of the style, but „ has the baseline of the text.
void draw_mark(const std::string& text, const QuoteStyle& style, std::optional<double> baseline, Typesetter& typesetter, Point at,
               Painter& painter) {
  constexpr double max_ink = 0.75;  // of the indent, wide and high
  constexpr double min_size = 4;    // px, also without an indent
  Type type = style.mark.type;
  Rect ink = ink_of(typesetter.set(text, type), type.size);
  const double scale = std::min(1.0, max_ink * style.indent / std::max({1.0, ink.width, ink.height}));
  type.size = std::max(min_size, type.size * scale);
  const Paragraph& mark = typesetter.set(text, type);
  ink = ink_of(mark, type.size);
  const double before = painter.is_mirrored() ? mark.width - ink.right() : ink.x;
  const double y = (ink.bottom() > 0 && baseline ? *baseline : style.mark.y - ink.y) - mark.baseline;
  painter.text({at.x + style.mark.x - before, at.y + y}, mark, type, "quote");
  painter.report(mark, "quote", {});
}

// `look` gives part, mode and colors.
void draw_logo(const LogoArt& logo, Size area, const Artwork& look, Point at, Painter& painter) {
  if (logo.drawing) return draw_art(logo.drawing, area, look, at, painter);
  if (!logo.png) return;
  const double scale = std::min(area.width / logo.png->width, area.height / logo.png->height);
  const Size size{logo.png->width * scale, logo.png->height * scale};
  const Rect rect{at.x + (area.width - size.width) / 2, at.y + (area.height - size.height) / 2, size.width, size.height};
  painter.add(Picture{.rect = rect, .file = logo.png->bytes, .part = look.part, .shown = look.shown, .colors = logo.png->colors});
}

}  // namespace

Element pill_element(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, PillFront front) {
  const TextOptions options{.prefix = front.has_prefix ? style.prefix : PrefixStyle{}};
  return {[&style, front = std::move(front), text = text_element(typesetter, style.type, text, 1, name, options)](double width) {
    const FittedElement mark = front.mark ? front.mark.fit(width) : FittedElement{};
    const double before = front.mark ? mark.size.width + front.gap : 0;
    const double edge = style.border.width;
    const double around = style.padding_left + style.padding_right + 2 * edge + before;
    const FittedElement line = text.fit(std::max(0.0, width - around));
    const double natural = front.fills ? width : std::round(line.size.width + around);
    const Size size{std::min(natural, std::floor(width)), style.type.line + 2 * edge};
    const double free = size.width - 2 * edge - style.padding_left - style.padding_right - before - line.size.width;
    const double shift = front.fills ? 0 : std::max(0.0, free / 2);
    const bool has_box = style.fill.visible() || style.border.color.visible();
    const auto draw = [=, &style](Point at, Painter& painter) {
      if (has_box) painter.box({at.x, at.y, size.width, size.height}, style.radius, style.fill, style.border);
      const double x = at.x + edge + style.padding_left + shift;
      if (mark.draw) mark.draw({x, at.y + (size.height - mark.size.height) / 2}, painter);
      line.draw({x + before, at.y + edge}, painter);
    };
    return FittedElement{size, size.height, draw, has_box ? std::nullopt : std::optional(edge + *line.baseline)};
  }};
}

Element quote_element(Typesetter& typesetter, const QuoteStyle& style, Element content, const std::string& mark) {
  return {[&typesetter, &style, content = std::move(content), mark](double width) {
    const bool has_bar = style.treatment == QuoteTreatment::bar;
    const double indent = has_bar ? style.bar + style.indent : style.indent;
    const FittedElement quote = content.fit(std::max(0.0, width - indent));
    const auto draw = [=, &typesetter, &style](Point at, Painter& painter) {
      if (has_bar) painter.box({at.x, at.y, style.bar, quote.size.height}, 0, style.bar_color);
      if (style.treatment == QuoteTreatment::mark) draw_mark(mark, style, quote.baseline, typesetter, at, painter);
      quote.draw({at.x + indent, at.y}, painter);
    };
    return FittedElement{{quote.size.width + indent, quote.size.height}, quote.first_line, draw};
  }};
}

Element rule_element(double width, double height, const Paint& color) {
  return {[=](double room) {
    const Size size{width > 0 ? std::min(width, room) : room, height};
    const auto draw = [=](Point at, Painter& painter) { painter.box({at.x, at.y, size.width, height}, 0, color); };
    return FittedElement{size, height, draw};
  }};
}

Element space_element(double height) {
  return {[height](double) { return FittedElement{{0, height}, 0, [](Point, Painter&) {}, {}, 0}; }};
}

Element square_element(double size, std::function<void(Point, Painter&)> draw) {
  return {[size, draw = std::move(draw)](double) { return FittedElement{{size, size}, size, draw}; }};
}

Element dot_element(double diameter, const Paint& color, std::string_view part) {
  if (diameter <= 0) return {};
  return square_element(diameter, [=](Point at, Painter& painter) {
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

Element logo_element(const LogoArt* light, const LogoArt* dark, double height, const Paint& color, bool one_color,
                     std::string_view part) {
  constexpr double widest = 5;  // heights
  double natural = 0;
  for (const LogoArt* logo : {light, dark}) {
    const Size size = logo == nullptr ? Size{} : logo->size();
    if (size.height > 0) natural = std::max(natural, size.width / size.height * height);
  }
  return {[=](double room) {
    const Size area{std::min({natural, widest * height, room}), height};
    const auto draw = [=](Point at, Painter& painter) {
      Artwork look{.color = color, .one_color = one_color, .part = part, .shown = light == dark ? Shown::always : Shown::light};
      if (light != nullptr) draw_logo(*light, area, look, at, painter);
      look.shown = Shown::dark;
      if (dark != nullptr && dark != light) draw_logo(*dark, area, look, at, painter);
    };
    return FittedElement{area, height, draw};
  }};
}

}  // namespace placard
