#pragma once
// Draws scenes with Cairo.

#include <cairo.h>

#include <string>

#include "backend/raster/canvas.h"
#include "backend/raster/masks.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws the shapes of a scene at `scale` pixels per CSS px: glyphs as masks and pictures scaled to the surface's pixels; without
/// `masks`, glyphs as outlines and pictures unscaled, for vector surfaces.
void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& colors, double scale, Masks* masks);

/// Draws any scene in its colors at `scale` pixels per CSS px; glyphs come from `masks`, which can be reused for other pictures.
/// Throws Failure if the picture is too large.
Canvas to_canvas(const Scene& scene, const ResolvedColors& colors, double scale, Masks& masks);

/// The reason why a picture of `size` is too large for a PNG at `scale`, or an empty string.
std::string png_fault(const Size& size, double scale);

}  // namespace placard
