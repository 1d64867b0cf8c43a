#pragma once
// Badges: a label and a message on one line.

#include <optional>

#include "layout/painter.h"
#include "model/card.h"

namespace placard {

/// What a badge says.
struct BadgeText {
  Text label;
  Text message;
};

/// A card as a badge: its status, or else its first tag or summary; the label is the title of a card that is a badge
/// by itself, and "status" of any other.
BadgeText badge_text(const Card& card);

/// Draws a badge and says its size. `height` of 28 and more is the large form: bold spaced capitals.
Size draw_badge(const BadgeText& text, std::optional<double> height, Painter& painter, const LayoutContext& context);

}  // namespace placard
