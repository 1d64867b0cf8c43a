#pragma once
// Paths for Cairo.

#include <cairo.h>

#include <memory>

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

}  // namespace placard
