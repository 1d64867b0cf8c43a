#pragma once
// Renders scenes as PNG, in light and dark colors.

#include <optional>
#include <string>

#include "backend/raster/cairo.h"
#include "backend/raster/masks.h"
#include "backend/raster/pair_canvas.h"
#include "backend/raster/png.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The PNGs of a scene in two palettes. Its shapes are drawn and its rows compressed once; each file has colors of its own.
/// Only gradients and photographs have to be drawn for each by itself. A file does not depend on whether the other one is
/// asked for.
class PngPair {
 public:
  /// Draws at `scale` px a CSS px; `masks` and `compressor` may be used for many pictures, one after the other. Throws Failure
  /// where the picture is too large.
  PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, Masks& masks, Compressor& compressor);

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;

 private:
  const Scene& scene_;
  ResolvedColors light_;
  ResolvedColors dark_;
  double scale_;
  Masks& masks_;
  Compressor& compressor_;
  std::optional<PairCanvas> canvas_;
  std::optional<IndexedPng> png_;
};

/// One picture as a PNG.
std::string to_png(const Scene& scene, const ResolvedColors& inks, double scale);

/// One picture as pixels.
Bitmap to_bitmap(const Scene& scene, const ResolvedColors& inks, double scale, Masks& masks);
inline Bitmap to_bitmap(const Scene& scene, const ResolvedColors& inks, double scale) {
  Masks masks;
  return to_bitmap(scene, inks, scale, masks);
}

}  // namespace placard
