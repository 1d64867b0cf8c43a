#include "style/scheme.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/color.h"

namespace placard {

namespace {

constexpr std::array<std::string_view, 16> slots{"base00", "base01", "base02", "base03", "base04", "base05", "base06", "base07",
                                                 "base08", "base09", "base0A", "base0B", "base0C", "base0D", "base0E", "base0F"};
constexpr std::array<std::string_view, 8> more_slots{"base10", "base11", "base12", "base13",
                                                     "base14", "base15", "base16", "base17"};
constexpr std::array<std::string_view, 8> words{"system",  "name",   "slug",        "author",
                                                "variant", "scheme", "description", "palette"};

// What each role takes: the slot, by its place in `slots`.
struct RoleSlot {
  Role role;
  std::size_t slot;
};
constexpr std::array<RoleSlot, 16> role_slots{{
    {Role::surface, 0x0},
    {Role::tag_surface, 0x1},
    {Role::border, 0x2},
    {Role::muted, 0x4},
    {Role::text, 0x5},
    {Role::quote, 0x5},
    {Role::danger, 0x8},
    {Role::warning, 0xA},
    {Role::success, 0xB},
    {Role::info, 0xC},
    {Role::accent, 0xD},
    {Role::neutral, 0x4},
    {Role::tag, 0x4},
    {Role::pill, 0x1},
    {Role::mark, 0x4},
    {Role::tag_mark, 0x3},
}};

std::string_view base_of(const Node& node, std::string_view slot) {
  for (const Entry& entry : node.entries) {
    if (lower(entry.key) == lower(slot)) return entry.key;
  }
  return {};
}

// The colors of the slots: "#rrggbb" with or without '#'.
std::array<std::optional<Color>, 16> read_slots(const Node& holder, Problems& problems) {
  std::array<std::optional<Color>, 16> colors;
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::string_view key = base_of(holder, slots[i]);
    const Node* value = key.empty() ? nullptr : holder.find(key);
    if (value == nullptr) {
      missing.push_back(slots[i]);
      continue;
    }
    if (value->kind == Node::Kind::scalar) colors[i] = parse_color(value->text);
    if (!colors[i]) problems.error(value->span, "'" + value->text + "' is not a color", "six hex digits, as in \"#1d2021\"");
  }
  if (!missing.empty()) {
    constexpr std::size_t max_named = 7;
    const std::vector<std::string_view> named(missing.begin(),
                                              missing.begin() + static_cast<std::ptrdiff_t>(std::min(missing.size(), max_named)));
    problems.error({holder.span.begin, holder.span.begin},
                   "the scheme has no '" + join(named, "', '") + (missing.size() > max_named ? "', …" : "'"),
                   "a base16 scheme has base00 to base0F");
  }
  return colors;
}

void check_keys(const Node& node, Problems& problems) {
  std::vector<std::string_view> known(words.begin(), words.end());
  known.insert(known.end(), slots.begin(), slots.end());
  known.insert(known.end(), more_slots.begin(), more_slots.end());
  for (const Entry& entry : node.entries) {
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](std::string_view word) { return base_of(node, word) == entry.key; });
    if (!is_known) unknown_key(entry, known, problems);
  }
}

// The glows of a scheme are its own colors, thin enough to leave text readable.
Color glow(const Color& color, bool dark) { return faded(color, dark ? 0.34 : 0.3); }

}  // namespace

bool is_scheme(const Node& node) {
  const Node* palette = node.find("palette");
  return !base_of(node, "base00").empty() || (palette != nullptr && !base_of(*palette, "base00").empty());
}

PalettePair read_scheme(const Node& node, Problems& problems) {
  const Node* palette = node.find("palette");
  const bool nested = palette != nullptr && palette->kind == Node::Kind::map;
  check_keys(node, problems);
  if (nested) check_keys(*palette, problems);
  const auto colors = read_slots(nested ? *palette : node, problems);
  if (problems.has_errors()) return {};
  const Node* variant = node.find("variant");
  const bool dark =
      variant != nullptr && !variant->text.empty() ? variant->text == "dark" : luminance(*colors[0]) < luminance(*colors[5]);
  Palette result;
  const auto set = [&result](Role role, const Color& color) { result.given[static_cast<std::size_t>(role)] = color; };
  for (const RoleSlot& row : role_slots) set(row.role, *colors[row.slot]);
  set(Role::glow_1, glow(*colors[0xE], dark));
  set(Role::glow_2, glow(*colors[0xC], dark));
  set(Role::glow_3, glow(*colors[0x8], dark));
  set(Role::grid, faded(*colors[5], 0.07));
  set(Role::shadow, *colors[0xD]);
  set(Role::on_tone, dark ? *colors[0] : *colors[7]);
  PalettePair pair;
  (dark ? pair.dark : pair.light) = result;
  return pair;
}

std::optional<PairFile> read_pair(const Node& node) {
  const Node* light = node.find("light");
  const Node* dark = node.find("dark");
  if (light == nullptr || dark == nullptr || light->kind != Node::Kind::scalar || dark->kind != Node::Kind::scalar)
    return std::nullopt;
  return PairFile{{light->text, light->span}, {dark->text, dark->span}};
}

}  // namespace placard
