#pragma once
// Color roles, paints that refer to them, and base16 and base24 color schemes as palettes.

#include <array>
#include <bitset>

#include "base/color.h"
#include "input/form.h"
#include "model/vocabulary.h"

namespace placard {

/// The role of a color. `none` draws nothing, `literal` means the color of the paint itself, `tone` and `badge_tone` are
/// resolved to the tone of the card's status, and `contrast` to white or black, whichever has more contrast.
enum class Role {
  none,
  literal,
  tone,
  badge_tone,
  contrast,
  surface,
  border,
  text,
  muted,
  accent,
  title,
  quote,
  quote_bar,
  tag,
  tag_surface,
  tag_border,
  mark,
  bar,
  shadow,
  grid,
  glow_1,
  glow_2,
  glow_3,
  success,
  warning,
  info,
  danger,
  neutral,
  on_tone,
  tag_mark,
  pill,
  pill_border,
  badge_label,
  badge_success,
  badge_warning,
  badge_info,
  badge_danger,
  badge_neutral,
};
constexpr std::size_t role_count = 38;
constexpr std::size_t first_palette_role = 5;

template <>
inline constexpr std::array<std::string_view, role_count> enum_names<Role>{
    "none",        "literal",       "tone",          "badge_tone", "contrast",     "surface",      "border",      "text",
    "muted",       "accent",        "title",         "quote",      "quote_bar",    "tag",          "tag_surface", "tag_border",
    "mark",        "bar",           "shadow",        "grid",       "glow_1",       "glow_2",       "glow_3",      "success",
    "warning",     "info",          "danger",        "neutral",    "on_tone",      "tag_mark",     "pill",        "pill_border",
    "badge_label", "badge_success", "badge_warning", "badge_info", "badge_danger", "badge_neutral"};

/// The color of a role with an opacity from 0 to 1.
struct Paint {
  Role role = Role::none;
  double opacity = 1;
  Color literal{};  ///< the color of a `literal` paint

  [[nodiscard]] bool visible() const { return role != Role::none && opacity > 0; }
  bool operator==(const Paint&) const = default;
};

/// The paint with the roles `tone` and `badge_tone` replaced by those of a tone.
Paint toned(Paint paint, Tone tone);

/// The color of each role; a missing role falls back to another one.
struct Palette {
  std::array<std::optional<Color>, role_count> given;
  std::bitset<role_count> asked;  ///< roles whose color an option sets
  bool keeps_asked = false;       ///< whether asked colors are drawn as they are, with any contrast

  /// The color of a role, or of the first of its fallback roles that has one.
  [[nodiscard]] Color color(Role role) const;
  /// The color of a paint.
  [[nodiscard]] Color color(const Paint& paint) const;
};

/// Roles of a palette that a style takes from other roles of it, such as `border` from `text`.
struct DerivedRoles {
  std::array<std::optional<Paint>, role_count> paints;

  /// The palette with these roles.
  [[nodiscard]] Palette apply(const Palette& palette) const;
};

/// The names of the roles that a palette can define.
std::vector<std::string_view> palette_roles();

/// The role whose color is used if a palette does not define `role`; `none` if the palette must define it.
Role fallback_role(Role role);

// The syntax of a paint is "ROLE", "ROLE 13%", "#rrggbb" or "none".
void read_value(const Node& node, Paint& value, Range range, Problems& problems);
std::string print_value(const Paint& value);
Form form_of(Tag<Paint>, Range range);

// A palette is a mapping of roles to colors.
void read_value(const Node& node, Palette& value, Range range, Problems& problems);

// Derived roles are a mapping of roles to paints.
void read_value(const Node& node, DerivedRoles& value, Range range, Problems& problems);

/// The palettes of a scheme; one of them can be missing.
struct PalettePair {
  std::optional<Palette> light;
  std::optional<Palette> dark;
};

/// Whether a file is a scheme: it has `base00` at its top level (the older format) or in `palette`.
bool is_scheme(const Node& node);

/// Reads a scheme. `variant` says whether it is light or dark; without it, the luminance of the background decides.
PalettePair read_scheme(const Node& node, Problems& problems);

/// The schemes of a pair file: `light: NAME`, `dark: NAME`.
struct PairFile {
  Text light;
  Text dark;
};
/// Reads a pair file; returns nothing for any other file.
std::optional<PairFile> read_pair(const Node& node);

}  // namespace placard
