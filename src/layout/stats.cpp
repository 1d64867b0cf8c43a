// A row of stats: a language with a colored dot, icons for well-known stats, numbers that stand out.

#include <array>
#include <cmath>

#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"
#include "layout/language_rows.h"
#include "layout/layouts.h"

namespace placard {

namespace {

// Stats without a row show their name instead of an icon.
struct StatIcon {
  std::string_view stat;
  std::string_view icon;
};
constexpr std::array<StatIcon, 11> stat_icons{{
    {"stars", "star"},
    {"forks", "fork"},
    {"license", "license"},
    {"version", "tag"},
    {"issues", "issue"},
    {"pulls", "pulls"},
    {"downloads", "download"},
    {"watchers", "eye"},
    {"contributors", "people"},
    {"published", "calendar"},
    {"updated", "calendar"},
}};

// How languages abbreviate numbers: the decimal separator, and units that are each `step` times the one before.
struct NumberForm {
  std::string_view languages;  // between spaces
  std::string_view decimal;
  double step;
  std::array<std::string_view, 4> units;
};
constexpr std::array<NumberForm, 6> number_forms{{
    {" es-419 es-mx es-us ", ".", 1e3, {"", "k", "M", "G"}},
    {" bg ca cs da de el es et fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi ",
     ",",
     1e3,
     {"", "k", "M", "G"}},
    {" ja zh-hant zh-tw zh-hk ", ".", 1e4, {"", "万", "億", "兆"}},
    {" zh ", ".", 1e4, {"", "万", "亿", "兆"}},
    {" ko ", ".", 1e4, {"", "만", "억", "조"}},
    {"", ".", 1e3, {"", "k", "M", "G"}},
}};

// Where readers of a language expect the percent sign. Most languages write it after the number without a space.
struct PercentForm {
  std::string_view languages;  // between spaces
  std::string_view before;
  std::string_view after;
};
constexpr std::array<PercentForm, 5> percent_forms{{
    {" de-ch es-mx fr-ch ", "", "%"},
    {" bs ca cs da de es fi gl hr lt nb nn no ro ru sk sl sr sv ", "", "\u00A0%"},
    {" fr ", "", "\u202F%"},
    {" tr ", "%", ""},
    {"", "", "%"},
}};

// Returns the length of the number that a value begins with, up to a space: "128", "v2.1", "+12%", "25k+"; 0 if there is none.
std::size_t length_of_number(std::string_view value) {
  std::size_t offset = 0;
  for (int i = 0; i < 2; ++i) {  // one sign, currency or "v" may be before the first digit
    const char32_t character = decode_utf8(value, offset).value_or(0);
    if (g_unichar_isdigit(character) != 0) return std::min(value.find(' '), value.size());
    if (g_unichar_isalpha(character) != 0 && character != U'v') return 0;
  }
  return 0;
}

// The mark before a stat; null if its name is shown instead.
Element mark_of(const LayoutContext& context, const Stat& stat) {
  const StatsStyle& style = context.style.stats;
  if (stat.name.text == "language") {
    const auto color = context.art.language_color(stat.value.text);
    return color ? dot_element(style.dot, {Role::literal, 1, *color}, "language") : Element{};
  }
  for (const StatIcon& row : stat_icons) {
    if (row.stat != stat.name.text) continue;
    return square_element(style.icon, [icon = context.art.icon(row.icon), &style](Point at, Painter& painter) {
      if (icon) draw_art(icon, {style.icon, style.icon}, {.color = style.type.color, .part = "stats"}, at, painter);
    });
  }
  return {};
}

Element stat_element(const LayoutContext& context, const Stat& stat) {
  const StatsStyle& style = context.style.stats;
  std::vector<RowItem> row;
  const auto add_text = [&](const Type& type, const std::string& text) {
    if (!text.empty()) row.push_back({text_element(context, type, {text, stat.value.span}, 1, "stats")});
  };
  Element mark = mark_of(context, stat);
  if (mark)
    row.push_back({std::move(mark)});
  else if (stat.name.text != "language")
    add_text(style.type, stat.shown_name());
  const std::string value = shown_value(stat, context.language);
  const std::size_t length = length_of_number(value);
  add_text(number_type(style), value.substr(0, length));
  add_text(style.type, value.substr(std::min(value.size(), length + (length > 0 ? 1 : 0))));
  return row_element(style.icon_gap, std::move(row));
}

}  // namespace

std::string shown_value(const Stat& stat, std::string_view language) {
  const auto number = parse_number(stat.value.text);
  const bool is_count = number && *number >= 1000 && *number == std::floor(*number) && stat.name.text != "version";
  return is_count ? short_number(*number, language) : stat.value.text;
}

std::string percent_text(int percent, std::string_view language) {
  const PercentForm& form = row_for(percent_forms, language);
  return std::string(form.before) + std::to_string(percent) + std::string(form.after);
}

std::string short_number(double value, std::string_view language) {
  const NumberForm& form = row_for(number_forms, language);
  std::size_t unit = 0;
  // Values that round up to the next unit take it.
  for (; unit + 1 < form.units.size() && value >= form.step - 0.5; ++unit) value /= form.step;
  std::string text = to_text(unit == 0 || value >= 99.95 ? std::round(value) : value, 1);
  if (const std::size_t point = text.find('.'); point != std::string::npos) text.replace(point, 1, form.decimal);
  return text + std::string(form.units[unit]);
}

Element stats_element(const LayoutContext& context, const std::vector<Stat>& stats) {
  std::vector<Element> elements;
  for (const Stat& stat : stats) elements.push_back(stat_element(context, stat));
  return wrap_element(std::move(elements), {context.style.stats.spacing, 6});
}

}  // namespace placard
