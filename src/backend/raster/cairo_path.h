#pragma once
// Paths for Cairo, and their coverage masks.

#include <cairo.h>

#include <functional>
#include <memory>

#include "backend/raster/canvas.h"
#include "scene/path.h"
#include "scene/scene.h"

namespace placard {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
struct DestroyPattern {
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using SurfaceHandle = std::unique_ptr<cairo_surface_t, DestroySurface>;
using PatternHandle = std::unique_ptr<cairo_pattern_t, DestroyPattern>;
using CairoHandle = std::unique_ptr<cairo_t, DestroyCairo>;

/// Adds the outline of a box.
void trace_box(cairo_t* cairo, const Box& box);

/// Adds a path with its origin at a point, its y axis down (1) or up (-1).
void trace_path(cairo_t* cairo, const Path& path, Point origin, double scale, int down);

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
Mask extents(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, int width, int height);

/// Draws a path on the pixels of a mask.
void draw_mask(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, Mask& mask);

/// Rounds the width of a mask up, so that its rows can be read eight pixels at a time.
constexpr int whole_words(int width) { return (width + 7) / 8 * 8; }

}  // namespace placard
