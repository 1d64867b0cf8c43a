#include "backend/raster/cairo.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numbers>

#include "base/diagnostics.h"

namespace placard {

void throw_on_error(cairo_status_t status, const std::string& doing_what) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  if (status != CAIRO_STATUS_SUCCESS) throw Failure(doing_what + ": " + cairo_status_to_string(status));
}

void use(cairo_t* cairo, const Color& color) {
  cairo_set_source_rgba(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha);
}

void add_stop(cairo_pattern_t* gradient, double offset, const Color& color) {
  cairo_pattern_add_color_stop_rgba(gradient, offset, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha);
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
  cairo_set_line_width(cairo, pattern.line / pattern.scale);
  pattern.line > 0 ? cairo_stroke(cairo) : cairo_fill(cairo);
}

SourceHandle opacity_of(const Fade& fade) {
  SourceHandle pattern(cairo_pattern_create_linear(fade.from.x, fade.from.y, fade.to.x, fade.to.y));
  add_stop(pattern.get(), 0, {0, 0, 0, 0});
  add_stop(pattern.get(), 1, {0, 0, 0, 1});
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
