#pragma once
// The style of badges, and of pills: the shape of tags, status and code. Lengths are in CSS px.

#include "style/frame.h"
#include "style/type.h"

namespace placard {

/// A shape with a line of text: the chip of a tag, or a status pill.
struct PillStyle {
  Type type;
  PrefixStyle prefix;
  double padding_left = 9;
  double padding_right = 9;
  double radius = 6;
  Paint fill;
  Border border;
};

template <>
inline constexpr std::string_view table_name<PillStyle> = "pill";
template <>
inline constexpr auto table<PillStyle> = std::tuple{
    Field{"type", &PillStyle::type, "text style"},
    Field{"prefix", &PillStyle::prefix, "a mark before the text"},
    Field{"padding_left", &PillStyle::padding_left, "px", {0, 200}},
    Field{"padding_right", &PillStyle::padding_right, "px", {0, 200}},
    Field{"radius", &PillStyle::radius, "px", {0, 200}},
    Field{"fill", &PillStyle::fill, "color role"},
    Field{"border", &PillStyle::border, "the outline"},
};

/// The shape of a badge.
enum class BadgeShape { flat, pill, outline };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<BadgeShape>{"flat", "pill", "outline"};

/// Overrides for badges with a height of at least `from`.
struct LargeBadgeStyle {
  double from = 28;  ///< minimum height; ignored if the height of the style is not smaller
  double radius = 5;
  double padding = 11;
  int weight = 600;
  double tracking = 0.08;  ///< em
  LetterCase letters = LetterCase::upper;
  double icon = 14;
  double icon_gap = 8;
};

template <>
inline constexpr auto table<LargeBadgeStyle> = std::tuple{
    Field{"from", &LargeBadgeStyle::from, "minimum height of a large badge, px", {10, 200}},
    Field{"radius", &LargeBadgeStyle::radius, "px", {0, 100}},
    Field{"padding", &LargeBadgeStyle::padding, "space on each side of a text, px", {0, 100}},
    Field{"weight", &LargeBadgeStyle::weight, "font weight, 100 to 900", {1, 1000}},
    Field{"tracking", &LargeBadgeStyle::tracking, "letter spacing, em", {-0.2, 1}},
    Field{"letters", &LargeBadgeStyle::letters, "as-written or upper"},
    Field{"icon", &LargeBadgeStyle::icon, "height of a logo, px", {4, 100}},
    Field{"icon_gap", &LargeBadgeStyle::icon_gap, "distance from a logo to the text, px", {0, 100}},
};

/// A badge: a label and a message.
struct BadgeStyle {
  Type type;
  BadgeShape shape = BadgeShape::flat;
  double height = 20;
  double radius = 4;
  double padding = 7;
  double dot = 7;  ///< diameter of the dot of an outlined badge
  double dot_gap = 6;
  double icon = 13;  ///< height of a logo
  double icon_gap = 5;
  Paint label_fill;
  Paint label_color;
  Paint message_fill;
  Paint message_color;
  Border border;  ///< of the shape `outline`
  Border frame;   ///< around the other shapes, and between their halves
  LargeBadgeStyle large;
};

template <>
inline constexpr auto table<BadgeStyle> = std::tuple{
    Field{"type", &BadgeStyle::type, "text style"},
    Field{"shape", &BadgeStyle::shape, "flat, pill or outline"},
    Field{"height", &BadgeStyle::height, "px", {10, 200}},
    Field{"radius", &BadgeStyle::radius, "px", {0, 100}},
    Field{"padding", &BadgeStyle::padding, "space on each side of a text, px", {0, 100}},
    Field{"dot", &BadgeStyle::dot, "diameter of an outlined badge's dot, px", {0, 100}},
    Field{"dot_gap", &BadgeStyle::dot_gap, "distance from the dot to the message, px", {0, 100}},
    Field{"icon", &BadgeStyle::icon, "height of a logo, px", {4, 100}},
    Field{"icon_gap", &BadgeStyle::icon_gap, "distance from a logo to the text, px", {0, 100}},
    Field{"label_fill", &BadgeStyle::label_fill, "color role"},
    Field{"label_color", &BadgeStyle::label_color, "color role"},
    Field{"message_fill", &BadgeStyle::message_fill, "color role"},
    Field{"message_color", &BadgeStyle::message_color, "color role"},
    Field{"border", &BadgeStyle::border, "the line of the shape outline"},
    Field{"frame", &BadgeStyle::frame, "a line around the other shapes, and between their halves"},
    Field{"large", &BadgeStyle::large, "overrides for large badges"},
};

}  // namespace placard
