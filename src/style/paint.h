#pragma once
// Colours by role, and paints that refer to them.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "input/fields.h"

namespace placard {

/// What a colour is for. `none` draws nothing, `literal` is a colour that a paint carries itself, `tone` and
/// `badge_tone` stand for the tone of the card's status, and `contrast` is white or black, whichever reads better.
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
struct EnumNames<Role> {
  static constexpr std::array<std::string_view, role_count> names{
      "none",        "literal",       "tone",          "badge_tone", "contrast",     "surface",      "border",      "text",
      "muted",       "accent",        "title",         "quote",      "quote_bar",    "tag",          "tag_surface", "tag_border",
      "mark",        "bar",           "shadow",        "grid",       "glow_1",       "glow_2",       "glow_3",      "success",
      "warning",     "info",          "danger",        "neutral",    "on_tone",      "tag_mark",     "pill",        "pill_border",
      "badge_label", "badge_success", "badge_warning", "badge_info", "badge_danger", "badge_neutral"};
};

/// A role's colour, thinned by an opacity from 0 to 1.
struct Paint {
  Role role = Role::none;
  double opacity = 1;
  Colour literal{};  ///< the colour of a `literal` paint

  [[nodiscard]] bool visible() const { return role != Role::none && opacity > 0; }
  bool operator==(const Paint&) const = default;
};

/// The colour of each role; what a palette leaves out is taken from another role.
struct Palette {
  std::array<std::optional<Colour>, role_count> given;

  /// The colour of a role, through the roles that stand in for it.
  [[nodiscard]] Colour colour(Role role) const;
  /// The colour of a paint.
  [[nodiscard]] Colour colour(const Paint& paint) const;
};

/// The words of the roles that a palette has colours for.
std::vector<std::string_view> palette_roles();

/// The role that stands in where a palette has no colour for `role`; `none` where it must have one.
Role stand_in(Role role);

// A paint is written "ROLE", "ROLE 13%", "#rrggbb" or "none".
void read_value(const Node& node, Paint& value, Range range, Problems& problems);
std::string print_value(const Paint& value);

// A palette is a mapping of roles to colours.
void read_value(const Node& node, Palette& value, Range range, Problems& problems);

}  // namespace placard
