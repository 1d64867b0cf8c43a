#include "style/paint.h"

#include <algorithm>

#include "base/ascii.h"

namespace placard {

namespace {

// The keys of a scheme. The first 16 are the colors of base16; base24 has eight more, which are not used.
constexpr std::size_t slot_count = 16;
constexpr std::array<std::string_view, 32> keys{
    "base00", "base01", "base02", "base03", "base04", "base05", "base06",  "base07", "base08",      "base09", "base0A",
    "base0B", "base0C", "base0D", "base0E", "base0F", "base10", "base11",  "base12", "base13",      "base14", "base15",
    "base16", "base17", "system", "name",   "slug",   "author", "variant", "scheme", "description", "palette"};

constexpr double visible_line = 1.35;  // contrast of a border with the surface and the page

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
    if (std::ranges::none_of(keys, is_same)) report_unknown_key(entry, {keys.begin(), keys.end()}, problems);
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
  using enum Role;
  Palette result;
  const auto set = [&result](std::initializer_list<Role> roles, const std::optional<Color>& color) {
    for (const Role role : roles) result.given[static_cast<std::size_t>(role)] = color;
  };
  set({surface, on_tone}, colors[0x0]);
  set({tag_surface, pill}, colors[0x1]);
  // In some schemes, base02 is nearly the background, or lighter on a light one.
  const Color page = dark ? Color{0, 0, 0, 1} : Color{255, 255, 255, 1};
  const std::array<Backdrop, 2> behind{{{*colors[0], visible_line}, {page, visible_line}}};
  set({border}, readable(*colors[0x2], behind));
  set({tag_mark}, colors[0x3]);
  set({muted, neutral, tag, mark}, colors[0x4]);
  set({text, quote}, colors[0x5]);
  set({grid}, faded(*colors[0x5], 0.07));
  set({danger}, colors[0x8]);
  set({warning}, colors[0xA]);
  set({success}, colors[0xB]);
  set({info}, colors[0xC]);
  set({accent, shadow}, colors[0xD]);
  set({glow_1}, glow(*colors[0xE], dark));
  set({glow_2}, glow(*colors[0xC], dark));
  set({glow_3}, glow(*colors[0x8], dark));
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
