#pragma once

#include "backend/raster/png_pair.h"
#include "backend/svg/svg.h"
#include "fuzz.h"
#include "support/checked_svg.h"

namespace placard::fuzz {

/// Draws a scene as SVG, which must be well-formed and free of scripts, and as a pair of PNGs if it is not too large.
inline void check_pictures(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale) {
  const std::string fault = test::fault_of_svg(to_svg(scene, light, &dark));
  require(fault.empty(), fault);
  if (!png_fault(scene.size, scale).empty()) return;
  GlyphMasks masks;
  Compressor compressor;
  const PngPair pngs(scene, light, dark, scale, masks, compressor);
  require(pngs.file(false).size() > 8 && pngs.file(true).size() > 8, "what can be an SVG can be a PNG");
}

}  // namespace placard::fuzz
