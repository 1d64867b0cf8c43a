#pragma once
// Renders the light and the dark picture of a scene at once.

#include <optional>

#include "backend/raster/masks.h"
#include "backend/raster/canvas.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// Draws a scene in its light and dark colors (or twice in the same ones) at `scale` pixels per CSS px, every shape once.
/// Returns nothing for gradients and photographs, which have too many colors.
std::optional<PairCanvas> paint_pairs(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale,
                                      Masks& masks);

}  // namespace placard
