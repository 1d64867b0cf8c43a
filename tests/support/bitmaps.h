#pragma once
// The pixels of scenes, before colors are reduced, and single PNGs.

#include <string>

#include "backend/raster/png_pair.h"

namespace placard::test {

/// One picture as pixels. Throws Failure if it is too large.
inline Bitmap to_bitmap(const Scene& scene, const ResolvedColors& colors, double scale, GlyphMasks& masks) {
  return placard::to_bitmap(to_canvas(scene, colors, scale, masks));
}
inline Bitmap to_bitmap(const Scene& scene, const ResolvedColors& colors, double scale) {
  GlyphMasks masks;
  return to_bitmap(scene, colors, scale, masks);
}

/// One picture as a PNG.
inline std::string to_png(const Scene& scene, const ResolvedColors& colors, double scale) {
  GlyphMasks masks;
  Compressor compressor;
  return PngPair(scene, colors, colors, scale, masks, compressor).file(false);
}

}  // namespace placard::test
