#include "style/overrides.h"

#include "base/number.h"

namespace placard {

namespace {

void set(Palette& palette, Role role, const std::optional<Color>& color) {
  palette.given[static_cast<std::size_t>(role)] = color;
}

void recolor(Palette& palette, const Overrides& overrides) {
  if (overrides.title) set(palette, Role::title, overrides.title);
  if (overrides.text) {
    for (const Role role : {Role::text, Role::muted, Role::quote, Role::tag}) {
      if (role == Role::text && !overrides.title) set(palette, Role::title, palette.color(Role::title));
      set(palette, role, overrides.text);
    }
  }
  if (overrides.border) {
    for (const Role role : {Role::border, Role::tag_border}) set(palette, role, overrides.border);
  }
  if (overrides.background) {
    set(palette, Role::surface, overrides.background->colors.front());
    // The shapes on the surface were chosen for the old one.
    for (const Role role : {Role::tag_surface, Role::bar, Role::pill})
      set(palette, role, faded(palette.color(Role::text), 0.06));
  }
}

void reshape(Style& style, const Overrides& overrides) {
  if (overrides.hide_border) style.frame.border = {};
  if (overrides.radius) style.frame.radius = *overrides.radius;
  if (!overrides.background) return;
  style.frame.layers.clear();
  const Background& background = *overrides.background;
  if (background.colors.size() < 2) return;
  Layer layer;
  layer.angle = background.angle;
  for (const Color& color : background.colors) layer.stops.push_back({Role::literal, 1, color});
  style.frame.layers.push_back(layer);
}

}  // namespace

std::optional<Background> parse_background(std::string_view text) {
  Background background;
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) {
    const auto color = parse_color(text);
    if (!color) return std::nullopt;
    background.colors.push_back(*color);
    return background;
  }
  const auto angle = parse_number(text.substr(0, comma));
  if (!angle) return std::nullopt;
  // The angle of the cards that people come from runs from the left to the right at 0: 90 in CSS.
  background.angle = *angle + 90;
  for (std::size_t begin = comma + 1; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto color = parse_color(text.substr(begin, end - begin));
    if (!color) return std::nullopt;
    background.colors.push_back(*color);
    begin = end + 1;
  }
  return background.colors.empty() ? std::nullopt : std::optional(background);
}

StyleSheet apply(StyleSheet sheet, const Overrides& overrides) {
  if (sheet.light) recolor(*sheet.light, overrides);
  if (sheet.dark) recolor(*sheet.dark, overrides);
  reshape(sheet.base, overrides);
  for (Style& style : sheet.by_layout) reshape(style, overrides);
  return sheet;
}

}  // namespace placard
