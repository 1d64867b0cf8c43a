#pragma once
// Draws scenes on any Cairo surface.

#include <cairo.h>

#include "backend/raster/masks.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws the shapes of a scene at `scale` pixels per CSS px: glyphs as masks and pictures scaled to the surface's pixels; without
/// `masks`, glyphs as outlines and pictures unscaled, for vector surfaces.
void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& inks, double scale, Masks* masks);

}  // namespace placard
