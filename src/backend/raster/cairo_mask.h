#pragma once
// Coverage masks of paths, rasterized by Cairo.

#include <functional>

#include "backend/raster/cairo_path.h"
#include "backend/raster/bitmap.h"

namespace placard {

/// How a path is drawn: filled, or stroked.
struct StrokeStyle {
  double width = 0;  ///< CSS px; 0 fills
  double dash = 0;   ///< length of dashes and gaps; 0 is solid
  bool even_odd = false;
};

/// Adds a path, in CSS px.
using PathBuilder = std::function<void(cairo_t*)>;

/// The pixels that a path may touch at `scale` pixels per CSS px, as a mask without coverage. Empty if the path is outside of
/// `width` and `height`.
Mask extents(const PathBuilder& trace, const StrokeStyle& pen, double scale, int width, int height);

/// Draws a path on the pixels of a mask.
void draw_mask(const PathBuilder& trace, const StrokeStyle& pen, double scale, Mask& mask);

/// Rounds the width of a mask up, so that its rows can be read eight pixels at a time.
constexpr int whole_words(int width) { return (width + 7) / 8 * 8; }

}  // namespace placard
