#pragma once
// Coverage masks of paths, rasterized by Cairo.

#include <functional>

#include "backend/raster/cairo_path.h"
#include "backend/raster/mask.h"

namespace placard {

/// How a path is drawn: filled, or as a line of some width.
struct StrokeStyle {
  double width = 0;  ///< CSS px; 0 fills
  double dash = 0;   ///< length of dashes and gaps; 0 is solid
  bool even_odd = false;
};

/// Adds a path, in CSS px.
using PathBuilder = std::function<void(cairo_t*)>;

/// Which pixels of a picture a path may touch at `scale` px a CSS px: a mask without coverage, whose rows are whole words.
/// Empty where all of it lies outside of `width` and `height`.
Mask extents(const PathBuilder& trace, const StrokeStyle& pen, double scale, int width, int height);

/// Draws a path on the pixels of a mask.
void draw_mask(const PathBuilder& trace, const StrokeStyle& pen, double scale, Mask& mask);

/// How wide a mask is whose rows can be looked at in words of eight pixels.
constexpr int whole_words(int width) { return (width + 7) / 8 * 8; }

}  // namespace placard
