#include "backend/raster/cairo_mask.h"

#include <algorithm>
#include <cmath>

#include "base/diagnostics.h"

namespace placard {

namespace {

// Coverage instead of a picture: Cairo rounds corners to this part of a pixel.
constexpr double tolerance = 0.1;

void use(cairo_t* cairo, const StrokeStyle& pen) {
  cairo_set_tolerance(cairo, tolerance);
  if (pen.width > 0) cairo_set_line_width(cairo, pen.width);
  if (pen.dash > 0) cairo_set_dash(cairo, &pen.dash, 1, 0);
  if (pen.even_odd) cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
}

}  // namespace

Mask extents(const PathBuilder& trace, const StrokeStyle& pen, double scale, int width, int height) {
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  use(cairo.get(), pen);
  trace(cairo.get());
  double left = 0, top = 0, right = 0, bottom = 0;
  // cairo_fill_extents would compute all crossings of the lines.
  (pen.width > 0 ? cairo_stroke_extents : cairo_path_extents)(cairo.get(), &left, &top, &right, &bottom);
  // Nothing is as good as the edge.
  const auto pixel = [scale](double at, int most) {
    return static_cast<int>(std::max(0.0, std::min(static_cast<double>(most), at * scale)));
  };
  Mask mask;
  mask.x = pixel(left, width);
  mask.y = pixel(top, height);
  mask.width = whole_words(pixel(right + 1 / scale, width) - mask.x);
  mask.height = pixel(bottom + 1 / scale, height) - mask.y;
  return mask;
}

void draw_mask(const PathBuilder& trace, const StrokeStyle& pen, double scale, Mask& mask) {
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_translate(cairo.get(), -mask.x, -mask.y);
  cairo_scale(cairo.get(), scale, scale);
  use(cairo.get(), pen);
  trace(cairo.get());
  pen.width > 0 ? cairo_stroke(cairo.get()) : cairo_fill(cairo.get());
  cairo_surface_flush(surface.get());
  const unsigned char* row = cairo_image_surface_get_data(surface.get());
  const cairo_status_t status = cairo_status(cairo.get());
  if (row == nullptr || status != CAIRO_STATUS_SUCCESS)
    throw Failure(std::string("drawing a path: ") + cairo_status_to_string(status));
  mask.coverage.clear();
  mask.coverage.reserve(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
  for (int y = 0; y < mask.height; ++y, row += cairo_image_surface_get_stride(surface.get())) {
    mask.coverage.insert(mask.coverage.end(), row, row + mask.width);
  }
}

}  // namespace placard
