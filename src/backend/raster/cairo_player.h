#pragma once
// Draws scenes on any Cairo surface.

#include <cairo.h>

#include "backend/raster/masks.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws the shapes of a scene at `scale` px a CSS px: letters as masks and pictures at the size of the surface's pixels, or,
/// without `masks`, letters as outlines and pictures as they are, for surfaces that have no pixels.
void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& inks, double scale, Masks* masks);

}  // namespace placard
