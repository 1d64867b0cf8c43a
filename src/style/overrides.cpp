#include "style/overrides.h"

#include "base/number.h"

namespace placard {

namespace {

void set(Palette& palette, Role role, const std::optional<Colour>& colour) {
  palette.given[static_cast<std::size_t>(role)] = colour;
}

void recolour(Palette& palette, const Overrides& overrides) {
  if (overrides.title) set(palette, Role::title, overrides.title);
  if (overrides.text) {
    for (const Role role : {Role::text, Role::muted, Role::quote, Role::tag}) {
      if (role == Role::text && !overrides.title) set(palette, Role::title, palette.colour(Role::title));
      set(palette, role, overrides.text);
    }
  }
  if (overrides.border) {
    for (const Role role : {Role::border, Role::tag_border}) set(palette, role, overrides.border);
  }
  if (overrides.background) {
    set(palette, Role::surface, overrides.background->colours.front());
    // The shapes on the surface were chosen for the old one.
    for (const Role role : {Role::tag_surface, Role::bar, Role::pill})
      set(palette, role, faded(palette.colour(Role::text), 0.06));
  }
}

void reshape(Style& style, const Overrides& overrides) {
  if (overrides.hide_border) style.frame.border = {};
  if (overrides.radius) style.frame.radius = *overrides.radius;
  if (!overrides.background) return;
  style.frame.layers.clear();
  const Background& background = *overrides.background;
  if (background.colours.size() < 2) return;
  Layer layer;
  layer.angle = background.angle;
  for (const Colour& colour : background.colours) layer.stops.push_back({Role::literal, 1, colour});
  style.frame.layers.push_back(layer);
}

}  // namespace

std::optional<Background> parse_background(std::string_view text) {
  Background background;
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) {
    const auto colour = parse_colour(text);
    if (!colour) return std::nullopt;
    background.colours.push_back(*colour);
    return background;
  }
  const auto angle = parse_number(text.substr(0, comma));
  if (!angle) return std::nullopt;
  // The angle of the cards that people come from runs from the left to the right at 0: 90 in CSS.
  background.angle = *angle + 90;
  for (std::size_t begin = comma + 1; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto colour = parse_colour(text.substr(begin, end - begin));
    if (!colour) return std::nullopt;
    background.colours.push_back(*colour);
    begin = end + 1;
  }
  return background.colours.empty() ? std::nullopt : std::optional(background);
}

StyleSheet apply(StyleSheet sheet, const Overrides& overrides) {
  if (sheet.light) recolour(*sheet.light, overrides);
  if (sheet.dark) recolour(*sheet.dark, overrides);
  reshape(sheet.base, overrides);
  for (Style& style : sheet.by_layout) reshape(style, overrides);
  return sheet;
}

}  // namespace placard
