#pragma once
// Colors by role, and paints that refer to them.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/color.h"
#include "input/fields.h"

namespace placard {

/// What a color is for. `none` draws nothing, `literal` is a color that a paint carries itself, `tone` and
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

/// A role's color, thinned by an opacity from 0 to 1.
struct Paint {
  Role role = Role::none;
  double opacity = 1;
  Color literal{};  ///< the color of a `literal` paint

  [[nodiscard]] bool visible() const { return role != Role::none && opacity > 0; }
  bool operator==(const Paint&) const = default;
};

/// The color of each role; what a palette leaves out is taken from another role.
struct Palette {
  std::array<std::optional<Color>, role_count> given;

  /// The color of a role, through the roles that stand in for it.
  [[nodiscard]] Color color(Role role) const;
  /// The color of a paint.
  [[nodiscard]] Color color(const Paint& paint) const;
};

/// The words of the roles that a palette has colors for.
std::vector<std::string_view> palette_roles();

/// The role that stands in where a palette has no color for `role`; `none` where it must have one.
Role fallback_role(Role role);

// A paint is written "ROLE", "ROLE 13%", "#rrggbb" or "none".
void read_value(const Node& node, Paint& value, Range range, Problems& problems);
std::string print_value(const Paint& value);

// A palette is a mapping of roles to colors.
void read_value(const Node& node, Palette& value, Range range, Problems& problems);

}  // namespace placard
