#include "backend/raster/cairo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <numbers>
#include <vector>

#include "base/diagnostics.h"

namespace placard {

namespace {

// Coverage instead of a picture: Cairo rounds corners to this part of a pixel.
constexpr double tolerance = 0.1;

void use(cairo_t* cairo, const StrokeStyle& stroke) {
  cairo_set_tolerance(cairo, tolerance);
  if (stroke.width > 0) cairo_set_line_width(cairo, stroke.width);
  if (stroke.dash > 0) cairo_set_dash(cairo, &stroke.dash, 1, 0);
}

// Reads the coverage that was drawn on a surface of a mask's size.
void read_coverage(cairo_t* cairo, Mask& mask) {
  cairo_surface_t* surface = cairo_get_target(cairo);
  cairo_surface_flush(surface);
  const unsigned char* row = cairo_image_surface_get_data(surface);
  throw_on_error(row == nullptr ? CAIRO_STATUS_NO_MEMORY : cairo_status(cairo), "drawing a path");
  mask.coverage.clear();
  mask.coverage.reserve(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
  for (int y = 0; y < mask.height; ++y, row += cairo_image_surface_get_stride(surface)) {
    mask.coverage.insert(mask.coverage.end(), row, row + mask.width);
  }
}

}  // namespace

void throw_on_error(cairo_status_t status, const std::string& doing_what) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  if (status != CAIRO_STATUS_SUCCESS) throw Failure(doing_what + ": " + cairo_status_to_string(status));
}

void trace_box(cairo_t* cairo, const Box& box) {
  constexpr double quarter = std::numbers::pi / 2;
  const Rect& r = box.rect;
  const auto& [top_left, top_right, bottom_right, bottom_left] = box.radii;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, r.x + top_left, r.y + top_left, top_left, 2 * quarter, 3 * quarter);
  cairo_arc(cairo, r.right() - top_right, r.y + top_right, top_right, 3 * quarter, 4 * quarter);
  cairo_arc(cairo, r.right() - bottom_right, r.bottom() - bottom_right, bottom_right, 0, quarter);
  cairo_arc(cairo, r.x + bottom_left, r.bottom() - bottom_left, bottom_left, quarter, 2 * quarter);
  cairo_close_path(cairo);
}

// Cairo has no quadratic curves, so they are raised to cubic ones.
void trace_path(cairo_t* cairo, const Path& path, Point origin, double scale, int down) {
  const Point* at = path.points.data();
  const auto next = [&] {
    const Point p{origin.x + at->x * scale, origin.y + down * at->y * scale};
    ++at;
    return p;
  };
  Point pen;
  for (const Verb verb : path.verbs) {
    switch (verb) {
      case Verb::move:
        pen = next();
        cairo_move_to(cairo, pen.x, pen.y);
        break;
      case Verb::line:
        pen = next();
        cairo_line_to(cairo, pen.x, pen.y);
        break;
      case Verb::quad: {
        const Point control = next();
        const Point end = next();
        const auto third = [&](const Point& p) {
          return Point{p.x + (control.x - p.x) * 2 / 3, p.y + (control.y - p.y) * 2 / 3};
        };
        cairo_curve_to(cairo, third(pen).x, third(pen).y, third(end).x, third(end).y, end.x, end.y);
        pen = end;
        break;
      }
      case Verb::cubic: {
        const Point first = next();
        const Point second = next();
        pen = next();
        cairo_curve_to(cairo, first.x, first.y, second.x, second.y, pen.x, pen.y);
        break;
      }
      case Verb::close: cairo_close_path(cairo); break;
    }
  }
}

void set_fill_rule(cairo_t* cairo, bool even_odd) {
  cairo_set_fill_rule(cairo, even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
}

void trace_art(cairo_t* cairo, const ArtPath& path, const Artwork& artwork) {
  double scale = artwork.scale;
  if (path.place == Matrix{}) {
    trace_path(cairo, path.path, artwork.origin, scale, 1);
  } else {
    const Matrix m = Matrix{scale, 0, 0, scale, artwork.origin.x, artwork.origin.y} * path.place;
    const cairo_matrix_t matrix{m.a, m.b, m.c, m.d, m.e, m.f};
    cairo_transform(cairo, &matrix);
    trace_path(cairo, path.path, {}, 1, 1);
    scale = 1;
  }
  set_fill_rule(cairo, path.even_odd);
  const ArtStroke& stroke = path.stroke;
  if (!is_visible(stroke)) return;
  constexpr std::array<cairo_line_cap_t, 3> caps{CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE};
  constexpr std::array<cairo_line_join_t, 3> joins{CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL};
  cairo_set_line_width(cairo, stroke.width * scale);
  cairo_set_line_cap(cairo, caps[static_cast<std::size_t>(stroke.cap)]);
  cairo_set_line_join(cairo, joins[static_cast<std::size_t>(stroke.join)]);
  cairo_set_miter_limit(cairo, stroke.miter_limit);
  std::vector<double> dashes = stroke.dashes;
  for (double& dash : dashes) dash *= scale;
  cairo_set_dash(cairo, dashes.data(), static_cast<int>(dashes.size()), stroke.dash_offset * scale);
}

Mask extents(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, int width, int height) {
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  use(cairo.get(), stroke);
  add_path(cairo.get());
  double left = 0, top = 0, right = 0, bottom = 0;
  // cairo_fill_extents would compute all crossings of the lines.
  (stroke.width > 0 ? cairo_stroke_extents : cairo_path_extents)(cairo.get(), &left, &top, &right, &bottom);
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

void draw_mask(const PathBuilder& add_path, const StrokeStyle& stroke, double scale, Mask& mask) {
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_translate(cairo.get(), -mask.x, -mask.y);
  cairo_scale(cairo.get(), scale, scale);
  use(cairo.get(), stroke);
  add_path(cairo.get());
  stroke.width > 0 ? cairo_stroke(cairo.get()) : cairo_fill(cairo.get());
  read_coverage(cairo.get(), mask);
}

void clip_holes(cairo_t* cairo, const Pattern& pattern) {
  if (pattern.holes.empty()) return;
  const auto add = [cairo](const Rect& rect) { cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height); };
  add(pattern.rect);
  for (const Rect& hole : pattern.holes) add(hole);
  set_fill_rule(cairo, true);
  cairo_clip(cairo);
  set_fill_rule(cairo, false);
}

void draw_tile(cairo_t* cairo, const Pattern& pattern) {
  for (const double down : {-1.0, 0.0, 1.0}) {
    for (const double right : {-1.0, 0.0, 1.0}) {
      trace_path(cairo, pattern.path, {right * pattern.tile, down * pattern.tile}, 1, 1);
    }
  }
  use(cairo, {pattern.line / pattern.scale});
  pattern.line > 0 ? cairo_stroke(cairo) : cairo_fill(cairo);
}

SourceHandle opacity_of(const Fade& fade) {
  SourceHandle pattern(cairo_pattern_create_linear(fade.from.x, fade.from.y, fade.to.x, fade.to.y));
  cairo_pattern_add_color_stop_rgba(pattern.get(), 0, 0, 0, 0, 0);
  cairo_pattern_add_color_stop_rgba(pattern.get(), 1, 0, 0, 0, 1);
  return pattern;
}

Mask pattern_mask(const Pattern& pattern, double scale, int width, int height) {
  const Rect& rect = pattern.rect;
  const int side = std::max(1, static_cast<int>(std::lround(pattern.tile * pattern.scale * scale)));
  Mask mask;
  mask.x = std::clamp(static_cast<int>(rect.x * scale), 0, width);
  mask.y = std::clamp(static_cast<int>(rect.y * scale), 0, height);
  mask.width = whole_words(std::clamp(static_cast<int>(std::ceil(rect.right() * scale)), mask.x, width) - mask.x);
  mask.height = std::clamp(static_cast<int>(std::ceil(rect.bottom() * scale)), mask.y, height) - mask.y;
  const SurfaceHandle tile(cairo_image_surface_create(CAIRO_FORMAT_A8, side, side));
  const CairoHandle on_tile(cairo_create(tile.get()));
  cairo_translate(on_tile.get(), rect.x * scale - mask.x, rect.y * scale - mask.y);
  cairo_scale(on_tile.get(), side / pattern.tile, side / pattern.tile);
  draw_tile(on_tile.get(), pattern);

  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_set_source_surface(cairo.get(), tile.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_NEAREST);
  cairo_translate(cairo.get(), -mask.x, -mask.y);
  cairo_scale(cairo.get(), scale, scale);
  clip_holes(cairo.get(), pattern);
  trace_box(cairo.get(), area_of(pattern));
  cairo_fill(cairo.get());
  if (pattern.fade) {
    cairo_set_operator(cairo.get(), CAIRO_OPERATOR_DEST_IN);
    cairo_set_source(cairo.get(), opacity_of(*pattern.fade).get());
    cairo_paint(cairo.get());
  }
  read_coverage(cairo.get(), mask);
  return mask;
}

}  // namespace placard
