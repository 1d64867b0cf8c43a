#pragma once
// The card's own shape: shadow, surface with its layers, grid, window bar, border.

#include "layout/painter.h"

namespace placard {

/// What the frame takes at each side of a card's content.
Insets frame_insets(const Frame& frame);

/// Draws the frame of a card of this size.
void draw_frame(const Frame& frame, Size size, Painter& painter);

}  // namespace placard
