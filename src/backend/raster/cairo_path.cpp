#include "backend/raster/cairo_path.h"

#include <numbers>

namespace placard {

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

}  // namespace placard
