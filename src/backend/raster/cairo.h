#pragma once
// Renders scenes with Cairo.

#include <string>

#include "backend/raster/bitmap.h"
#include "backend/raster/masks.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws any scene in its colors at `scale` pixels per CSS px; glyphs come from `masks`, which can be reused for other pictures.
/// Throws Failure if the picture is too large.
Canvas to_canvas(const Scene& scene, const ResolvedColors& inks, double scale, Masks& masks);

/// The reason why a picture of `size` is too large for a PNG at `scale`, or an empty string.
std::string png_fault(const Size& size, double scale);

}  // namespace placard
