#pragma once
// Renders scenes with Cairo.

#include <string>

#include "backend/raster/bitmap.h"
#include "backend/raster/masks.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws a scene in its colors at `scale` px a CSS px, whatever is in it; letters come from `masks`, which may be used for
/// many pictures. Throws Failure where the picture is too large.
Canvas to_canvas(const Scene& scene, const ResolvedColors& inks, double scale, Masks& masks);

/// The reason why a picture of `size` is too large for a PNG at `scale`, or an empty string.
std::string png_fault(const Size& size, double scale);

}  // namespace placard
