#include "style/overrides.h"

#include "base/number.h"

namespace placard {

namespace {

void recolor(Palette& palette, const Overrides& overrides) {
  const auto set = [&palette](std::initializer_list<Role> roles, const Color& color) {
    for (const Role role : roles) palette.given[static_cast<std::size_t>(role)] = color;
  };
  const auto ask = [&](std::initializer_list<Role> roles, const Color& color) {
    set(roles, color);
    for (const Role role : roles) palette.asked.set(static_cast<std::size_t>(role));
  };
  palette.keeps_asked = overrides.keep_colors;
  if (overrides.text) set({Role::title}, palette.color(Role::title));  // falls back to the text
  if (overrides.text) ask({Role::text, Role::muted, Role::quote, Role::tag}, *overrides.text);
  if (overrides.title) ask({Role::title}, *overrides.title);
  if (overrides.border) set({Role::border, Role::tag_border}, *overrides.border);
  if (!overrides.background) return;
  set({Role::surface}, overrides.background->colors.front());
  // Shapes on the surface have colors that match the old surface.
  set({Role::tag_surface, Role::bar, Role::pill}, faded(palette.color(Role::text), 0.06));
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
  std::size_t begin = 0;
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    const auto angle = parse_number(text.substr(0, comma));
    if (!angle) return std::nullopt;
    // In github-readme-stats, angle 0 runs from left to right, which is 90 degrees in CSS.
    background.angle = *angle + 90;
    begin = comma + 1;
  }
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto color = parse_color(text.substr(begin, end - begin));
    if (!color) return std::nullopt;
    background.colors.push_back(*color);
    begin = end + 1;
  }
  return background;
}

StyleSheet apply(StyleSheet sheet, const Overrides& overrides) {
  if (sheet.light) recolor(*sheet.light, overrides);
  if (sheet.dark) recolor(*sheet.dark, overrides);
  reshape(sheet.base, overrides);
  for (auto& [layout, style] : sheet.by_layout) reshape(style, overrides);
  return sheet;
}

}  // namespace placard
