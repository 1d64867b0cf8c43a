// Status words, and the color names of badges.

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "model/fields.h"

namespace placard {

namespace {

// The color names of shields.io.
using NamedColor = std::pair<std::string_view, Color>;
constexpr std::array shields_colors{
    NamedColor{"brightgreen", {0x44, 0xCC, 0x11, 1}}, NamedColor{"green", {0x97, 0xCA, 0x00, 1}},
    NamedColor{"yellowgreen", {0xA4, 0xA6, 0x1D, 1}}, NamedColor{"yellow", {0xDF, 0xB3, 0x17, 1}},
    NamedColor{"orange", {0xFE, 0x7D, 0x37, 1}},      NamedColor{"red", {0xE0, 0x5D, 0x44, 1}},
    NamedColor{"blue", {0x00, 0x7E, 0xC6, 1}},        NamedColor{"grey", {0x55, 0x55, 0x55, 1}},
    NamedColor{"gray", {0x55, 0x55, 0x55, 1}},        NamedColor{"lightgrey", {0x9F, 0x9F, 0x9F, 1}},
    NamedColor{"lightgray", {0x9F, 0x9F, 0x9F, 1}},   NamedColor{"important", {0xFE, 0x7D, 0x37, 1}},
    NamedColor{"critical", {0xE0, 0x5D, 0x44, 1}},    NamedColor{"informational", {0x00, 0x7E, 0xC6, 1}},
    NamedColor{"inactive", {0x9F, 0x9F, 0x9F, 1}}};

}  // namespace

const std::array<ToneWords, 5> tone_words{{
    {Tone::success,
     {"live", "stable", "active", "ready", "released", "done", "complete", "completed", "maintained", "passing", "online",
      "production"}},
    {Tone::warning,
     {"in progress", "wip", "work in progress", "in development", "development", "unstable", "maintenance", "pending", "draft"}},
    {Tone::info, {"beta", "alpha", "preview", "experimental", "experiment", "new", "research", "prototype"}},
    {Tone::danger, {"deprecated", "broken", "failing", "offline", "abandoned"}},
    {Tone::neutral, {"planned", "idea", "paused", "on hold", "archived", "inactive"}},
}};

Tone tone_of(std::string_view status) {
  for (const ToneWords& row : tone_words)
    for (const std::string_view word : row.words)
      if (same_letters(word, status)) return row.tone;
  return Tone::neutral;
}

std::optional<BadgeColor> parse_badge_color(std::string_view text) {
  if (const auto tone = from_name<Tone>(text)) return BadgeColor{tone, {}, {}};
  const auto* found = std::ranges::find_if(shields_colors, [text](const auto& row) { return same_letters(row.first, text); });
  auto color = found != shields_colors.end() ? found->second : parse_css_color(text);
  if (!color) color = parse_color(text);
  return color ? std::optional(BadgeColor{{}, color, {}}) : std::nullopt;
}

void read_value(const Node& node, BadgeColor& value, Range, Problems& problems) {
  const std::string hint = "for example 'success', 'tomato' or '#ff69b4'";
  if (node.kind != Node::Kind::scalar) return expected("a color", node, problems, hint);
  const auto color = parse_badge_color(node.text);
  if (!color) return problems.error(node.span, "invalid color '" + node.text + "'", hint);
  value = *color;
  value.span = node.span;
}

Form form_of(Tag<BadgeColor>, Range) { return form_of(Tag<Text>{}, {0, 60}); }

}  // namespace placard
