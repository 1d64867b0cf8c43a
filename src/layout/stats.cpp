// A row of stats: a language with a colored dot, icons for well-known stats.

#include <array>
#include <cmath>

#include "base/number.h"
#include "layout/layouts.h"

namespace placard {

namespace {

// Stats without a row show their name instead of an icon.
struct StatIcon {
  std::string_view stat;
  std::string_view icon;  // empty: only the value is shown
};
constexpr std::array<StatIcon, 9> stat_icons{{
    {"stars", "star"},
    {"forks", "fork"},
    {"license", ""},
    {"version", "version"},
    {"issues", "issue"},
    {"pulls", "pulls"},
    {"downloads", "download"},
    {"watchers", "eye"},
    {"contributors", "people"},
}};

std::string shown_value(const Stat& stat) {
  const auto number = parse_number(stat.value.text);
  const bool is_count = number && *number >= 1000 && *number == std::floor(*number) && stat.name.text != "version";
  return is_count ? short_number(*number) : stat.value.text;
}

ElementHandle beside(const LayoutContext& context, ElementHandle mark, const Text& text) {
  auto row = std::make_unique<RowElement>(context.style.stats.icon_gap);
  row->add(std::move(mark));
  row->add(text_element(context, context.style.stats.type, text, 1, "stats"));
  return row;
}

ElementHandle stat_element(const LayoutContext& context, const Stat& stat) {
  const StatsStyle& style = context.style.stats;
  const Text value{shown_value(stat), stat.value.span};
  if (stat.name.text == "language") {
    const auto color = context.art.language_color(stat.value.text);
    if (!color) return text_element(context, style.type, value, 1, "stats");
    ElementHandle dot = dot_element(style.dot, {Role::literal, 1, *color}, "language");
    return dot ? beside(context, std::move(dot), value) : text_element(context, style.type, value, 1, "stats");
  }
  for (const StatIcon& row : stat_icons) {
    if (row.stat != stat.name.text) continue;
    const std::shared_ptr<const Art> icon = row.icon.empty() ? nullptr : context.art.icon(row.icon);
    if (icon == nullptr) return text_element(context, style.type, value, 1, "stats");
    const auto draw_icon = [icon, &style](Point at, Painter& painter) {
      draw_art(icon, {style.icon, style.icon}, {.color = style.type.color, .part = "stats"}, at, painter);
    };
    return beside(context, std::make_unique<SquareElement>(style.icon, draw_icon), value);
  }
  return text_element(context, style.type, {stat.name.text + " " + value.text, value.span}, 1, "stats");
}

}  // namespace

std::string short_number(double value) {
  constexpr std::array<std::string_view, 4> units{"", "k", "M", "G"};
  std::size_t unit = 0;
  // Values that round up to 1000 take the next unit.
  while (unit + 1 < units.size() && value >= 999.95) {
    value /= 1000;
    ++unit;
  }
  return to_text(unit == 0 || value >= 99.95 ? std::round(value) : value, 1) + std::string(units[unit]);
}

ElementHandle stats_element(const LayoutContext& context, const std::vector<Stat>& stats) {
  auto wrap = std::make_unique<WrapElement>(context.style.stats.spacing, 6);
  for (const Stat& stat : stats) wrap->add(stat_element(context, stat));
  return wrap;
}

}  // namespace placard
