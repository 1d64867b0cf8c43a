#pragma once
// What was drawn before and comes again.

#include "backend/raster/box_masks.h"
#include "backend/raster/glyph_masks.h"

namespace placard {

/// Masks of letters and boxes, for many pictures one after the other. Not for two threads at once.
struct Masks {
  GlyphMasks glyphs;
  BoxMasks boxes;
};

}  // namespace placard
