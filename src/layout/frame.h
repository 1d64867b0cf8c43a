#pragma once
// The frame of a card: shadow, surface with its layers, grid, window bar, border.

#include "layout/painter.h"

namespace placard {

/// Returns the space between the edges of a card and its content: padding, border, window bar and shadow, px.
Insets frame_insets(const Frame& frame);

/// Draws the frame of a card of this size.
void draw_frame(const Frame& frame, Size size, Painter& painter);

}  // namespace placard
