#pragma once
// Badges: a label and a message on one line.

#include <optional>

#include "layout/painter.h"
#include "model/card.h"

namespace placard {

/// The two texts of a badge.
struct BadgeText {
  Text label;
  Text message;
};

/// Returns the texts of a card's badge. The message is the status, or else the first tag or the summary. The label is the title
/// if the card's own layout is `badge`; otherwise, it is "status".
BadgeText badge_text(const Card& card);

/// Draws a badge and returns its size in px. From `large.from` px of the style, `height` selects the large form.
Size draw_badge(const BadgeText& text, std::optional<double> height, Painter& painter, const LayoutContext& context);

}  // namespace placard
