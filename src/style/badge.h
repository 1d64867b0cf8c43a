#pragma once
// The style of badges. Lengths are in CSS px.

#include "style/frame.h"
#include "style/paint.h"
#include "style/type.h"

namespace placard {

/// The shape of a badge.
enum class BadgeShape { flat, pill, outline };

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

}  // namespace placard
