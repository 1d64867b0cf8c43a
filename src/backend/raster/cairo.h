#pragma once
// Draws scenes, paths and their coverage masks with Cairo.

#include <cairo.h>

#include <functional>
#include <memory>
#include <string>

#include "backend/raster/masks.h"
#include "base/free_by.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

using SurfaceHandle = std::unique_ptr<cairo_surface_t, FreeBy<cairo_surface_destroy>>;
using SourceHandle = std::unique_ptr<cairo_pattern_t, FreeBy<cairo_pattern_destroy>>;
using CairoHandle = std::unique_ptr<cairo_t, FreeBy<cairo_destroy>>;

/// Throws std::bad_alloc or Failure("doing what: why") after an error.
void throw_on_error(cairo_status_t status, const std::string& doing_what);

/// Adds the outline of a box.
void trace_box(cairo_t* cairo, const Box& box);

/// Adds a path with its origin at a point, its y axis down (1) or up (-1).
void trace_path(cairo_t* cairo, const Path& path, Point origin, double scale, int down);

/// Sets how the inside of a path is found.
void set_fill_rule(cairo_t* cairo, bool even_odd);

/// Adds a path of artwork in CSS px, and sets its fill rule and how it is stroked. Changes the transformation for distorted
/// strokes.
void trace_art(cairo_t* cairo, const ArtPath& path, const Artwork& artwork);

/// Draws artwork, the shape at `index` of a scene.
void draw_artwork(cairo_t* cairo, const Artwork& artwork, const ResolvedColors& colors, std::size_t index);

/// How a path is drawn: filled, or stroked.
struct StrokeStyle {
  double width = 0;  ///< CSS px; 0 fills
  double dash = 0;   ///< length of dashes and gaps; 0 is solid
};

/// Adds a path, in CSS px.
using PathBuilder = std::function<void(cairo_t*)>;

/// The pixels that a path may touch at `scale` pixels per CSS px, as a mask without coverage. Empty if the path is outside of
/// `width` and `height`.
Mask extents(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, int width, int height);

/// Draws a path on the pixels of a mask.
void draw_mask(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, Mask& mask);

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

/// Rounds the width of a mask up, so that its rows can be read eight pixels at a time.
constexpr int whole_words(int width) { return (width + 7) / 8 * 8; }

/// Draws the shapes of a scene on a vector surface: glyphs as outlines, and pictures unscaled.
void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& colors);

/// Draws any scene in its colors at `scale` pixels per CSS px; glyphs come from `masks`, which can be reused for other pictures.
/// Throws Failure if the picture is too large.
Canvas to_canvas(const Scene& scene, const ResolvedColors& colors, double scale, Masks& masks);

/// The reason why a picture of `size` is too large for a PNG at `scale`, or an empty string.
std::string png_fault(const Size& size, double scale);

}  // namespace placard
