#include "style/paint.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/color.h"
#include "base/limits.h"

namespace placard {

namespace {

// The keys of a scheme. The first 16 are the colors of base16; base24 has eight more, which are not used.
constexpr std::size_t slot_count = 16;
constexpr std::array<std::string_view, 32> keys{
    "base00", "base01", "base02", "base03", "base04", "base05", "base06",  "base07", "base08",      "base09", "base0A",
    "base0B", "base0C", "base0D", "base0E", "base0F", "base10", "base11",  "base12", "base13",      "base14", "base15",
    "base16", "base17", "system", "name",   "slug",   "author", "variant", "scheme", "description", "palette"};

constexpr double visible_line = 1.35;  // contrast of a border with the surface and the page

// The slot of each role, as an index into `keys`.
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

// The value of a key in upper or lower case; null where it is absent.
const Node* find_slot(const Node& node, std::string_view slot) {
  for (const Entry& entry : node.entries)
    if (lower(entry.key) == lower(slot)) return &entry.value;
  return nullptr;
}

// The colors of the slots: "#rrggbb" with or without '#'.
std::array<std::optional<Color>, slot_count> read_slots(const Node& holder, Problems& problems) {
  std::array<std::optional<Color>, slot_count> colors;
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < slot_count; ++i) {
    const Node* value = find_slot(holder, keys[i]);
    if (value == nullptr) {
      missing.push_back(keys[i]);
      continue;
    }
    if (value->kind == Node::Kind::scalar) colors[i] = parse_color(value->text);
    if (!colors[i])
      problems.error(value->span, "'" + value->text + "' is not a color", "write six hexadecimal digits: \"#1d2021\"");
  }
  if (missing.empty()) return colors;
  constexpr std::size_t max_named = 7;
  const char* const end = missing.size() > max_named ? "', …" : "'";
  missing.resize(std::min(missing.size(), max_named));
  problems.error({holder.span.begin, holder.span.begin}, "the scheme has no '" + join(missing, "', '") + end,
                 "a base16 scheme defines base00 to base0F");
  return colors;
}

void check_keys(const Node& node, Problems& problems) {
  for (const Entry& entry : node.entries) {
    const auto is_same = [&entry](std::string_view key) { return lower(key) == lower(entry.key); };
    if (std::none_of(keys.begin(), keys.end(), is_same)) report_unknown_key(entry, {keys.begin(), keys.end()}, problems);
  }
}

// Returns a color of a scheme as a glow behind text: deep on dark surfaces and pale on light ones, because a text color that is
// only translucent makes the surface gray.
Color glow(const Color& color, bool dark) {
  Oklch oklch = to_oklch(color);
  oklch.lightness = dark ? 0.45 : 0.86;
  return faded(to_color(oklch), dark ? 0.6 : 0.7);
}

}  // namespace

bool is_scheme(const Node& node) {
  const Node* palette = node.find("palette");
  return find_slot(node, "base00") != nullptr || (palette != nullptr && find_slot(*palette, "base00") != nullptr);
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
  // In some schemes, base02 is nearly the background, or lighter on a light one.
  const Color page = dark ? Color{0, 0, 0, 1} : Color{255, 255, 255, 1};
  const std::array<Backdrop, 2> behind{{{*colors[0], visible_line}, {page, visible_line}}};
  set(Role::border, readable(*colors[2], behind));
  set(Role::glow_1, glow(*colors[0xE], dark));
  set(Role::glow_2, glow(*colors[0xC], dark));
  set(Role::glow_3, glow(*colors[0x8], dark));
  set(Role::grid, faded(*colors[5], 0.07));
  set(Role::shadow, *colors[0xD]);
  set(Role::on_tone, *colors[0]);
  PalettePair pair;
  (dark ? pair.dark : pair.light) = result;
  return pair;
}

std::optional<PairFile> read_pair(const Node& node) {
  const Node* light = node.find("light");
  const Node* dark = node.find("dark");
  if (light == nullptr || dark == nullptr || light->kind != Node::Kind::scalar || dark->kind != Node::Kind::scalar)
    return std::nullopt;
  if (light->text.size() > limits.path.value || dark->text.size() > limits.path.value) return std::nullopt;
  return PairFile{{light->text, light->span}, {dark->text, dark->span}};
}

}  // namespace placard
