#pragma once
// Draws scenes and paths with Cairo.

#include <cairo.h>

#include <memory>
#include <string>
#include <vector>

#include "backend/raster/canvas.h"
#include "backend/raster/glyph_masks.h"
#include "base/free_by.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

using SurfaceHandle = std::unique_ptr<cairo_surface_t, FreeBy<cairo_surface_destroy>>;
using SourceHandle = std::unique_ptr<cairo_pattern_t, FreeBy<cairo_pattern_destroy>>;
using CairoHandle = std::unique_ptr<cairo_t, FreeBy<cairo_destroy>>;

/// Throws std::bad_alloc or Failure("doing what: why") after an error.
void throw_on_error(cairo_status_t status, const std::string& doing_what);

/// Uses a color for all that follows.
void use(cairo_t* cairo, const Color& color);

/// Adds a color to a gradient.
void add_stop(cairo_pattern_t* gradient, double offset, const Color& color);

/// Adds the outline of a box.
void trace_box(cairo_t* cairo, const Box& box);

/// Adds a path with its origin at a point, its y axis down (1) or up (-1).
void trace_path(cairo_t* cairo, const Path& path, Point origin, double scale, int down);

/// Sets how the inside of a path is found.
void set_fill_rule(cairo_t* cairo, bool even_odd);

/// Draws artwork, the shape at `index` of a scene.
void draw_artwork(cairo_t* cairo, const Artwork& artwork, const ResolvedColors& colors, std::size_t index);

/// Reads the coverage that was drawn on a surface of a mask's size.
void read_coverage(cairo_t* cairo, Mask& mask);

/// The coverage of a pattern at `scale` pixels per CSS px in a picture of `width` and `height`. The side of a tile is rounded to
/// whole pixels.
Mask pattern_mask(const Pattern& pattern, double scale, int width, int height);

/// Clips to the rectangle of a pattern without its holes.
void clip_holes(cairo_t* cairo, const Pattern& pattern);

/// Draws a pattern's tile with the parts of its neighbors that reach into it, in units of its path.
void draw_tile(cairo_t* cairo, const Pattern& pattern);

/// A gradient from transparent to opaque.
SourceHandle opacity_of(const Fade& fade);

/// A rectangle of a picture, in pixels.
struct PixelArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Draws a gradient at `scale` pixels per CSS px. Cairo's gradients differ between processors: Pixman is compiled with fused
/// multiply-add where the processor has it.
SurfaceHandle gradient_pixels(const Gradient& gradient, const std::vector<Color>& stops, double scale, const PixelArea& area);

/// Draws the shapes of a scene on a vector surface: glyphs as outlines, and pictures unscaled.
void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& colors);

/// Draws any scene in its colors at `scale` pixels per CSS px; glyphs come from `masks`, which can be reused for other pictures.
/// Throws Failure if the picture is too large.
Canvas to_canvas(const Scene& scene, const ResolvedColors& colors, double scale, GlyphMasks& masks);

/// The reason why a picture of `size` is too large for a PNG at `scale`, or an empty string.
std::string png_fault(const Size& size, double scale);

}  // namespace placard
