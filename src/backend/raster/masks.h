#pragma once
// Caches of masks.

#include "backend/raster/box_masks.h"
#include "backend/raster/glyph_masks.h"

namespace placard {

/// Cached masks of glyphs and boxes, reused from picture to picture. Not thread-safe.
struct Masks {
  GlyphMasks glyphs;
  BoxMasks boxes;
};

}  // namespace placard
