#pragma once
// Scene to pixels: the only home of Cairo's drawing.

#include <string>

#include "backend/bitmap.h"
#include "backend/masks.h"
#include "backend/png.h"
#include "scene/inks.h"
#include "scene/scene.h"

namespace placard {

/// Draws a scene in its colours at `scale` px a CSS px; letters come from `masks`, which may be used for many pictures.
/// Throws Failure where the picture is too large.
Canvas to_canvas(const Scene& scene, const Inks& inks, double scale, Masks& masks);

/// The same as a bitmap.
Bitmap to_bitmap(const Scene& scene, const Inks& inks, double scale, Masks& masks);
inline Bitmap to_bitmap(const Scene& scene, const Inks& inks, double scale) {
  Masks masks;
  return to_bitmap(scene, inks, scale, masks);
}

/// Why a picture of that size is no PNG at a scale, or nothing.
std::string png_fault(const Size& size, double scale);

/// The same as a PNG file; `level` is how hard to compress it, see `encode_png`.
std::string to_png(const Scene& scene, const Inks& inks, double scale, Masks& masks, int level = default_png_level);
inline std::string to_png(const Scene& scene, const Inks& inks, double scale) {
  Masks masks;
  return to_png(scene, inks, scale, masks);
}

}  // namespace placard
