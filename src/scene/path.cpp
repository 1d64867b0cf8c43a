#include "scene/path.h"

#include <algorithm>
#include <cmath>

namespace placard {

namespace {

/// The range of a coordinate.
struct Extent {
  double low = 0;
  double high = 0;

  void add(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }

  // Adds the extremes of a curve with the coordinates a, b, c and d, where its derivative is zero.
  void add_curve(double a, double b, double c, double d) {
    add(d);
    if (std::min(b, c) >= low && std::max(b, c) <= high) return;
    const auto add_at = [&](double t) {
      const double u = 1 - t;
      if (t > 0 && t < 1) add(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d);
    };
    const double square = d - 3 * c + 3 * b - a;
    const double linear = 2 * (a - 2 * b + c);
    const double constant = b - a;
    if (std::abs(square) < 1e-12 * (std::abs(linear) + std::abs(constant))) {
      if (linear != 0) add_at(-constant / linear);
      return;
    }
    const double root = std::sqrt(std::max(0.0, linear * linear - 4 * square * constant));
    add_at((-linear + root) / (2 * square));
    add_at((-linear - root) / (2 * square));
  }
};

}  // namespace

Path path_of(const Rect& rect) {
  Path path;
  path.move_to({rect.x, rect.y});
  path.line_to({rect.right(), rect.y});
  path.line_to({rect.right(), rect.bottom()});
  path.line_to({rect.x, rect.bottom()});
  path.close();
  return path;
}

Path transformed(Path path, const Matrix& matrix) {
  if (matrix == Matrix{}) return path;
  for (Point& point : path.points) point = matrix(point);
  return path;
}

std::optional<Rect> bounds(const Path& path) {
  if (path.points.empty()) return std::nullopt;
  const Point* at = path.points.data();
  Extent x{at->x, at->x};
  Extent y{at->y, at->y};
  Point pen = *at;
  Point start = *at;
  for (const Verb verb : path.verbs) {
    const std::size_t count = points_of(verb);
    if (count == 0) {
      pen = start;
      continue;
    }
    const Point end = at[count - 1];
    if (verb == Verb::move) start = end;
    if (count == 1) {
      x.add(end.x);
      y.add(end.y);
    } else {
      const auto third = [&](const Point& p) { return Point{p.x + (at->x - p.x) * 2 / 3, p.y + (at->y - p.y) * 2 / 3}; };
      const Point first = count == 3 ? at[0] : third(pen);
      const Point second = count == 3 ? at[1] : third(end);
      x.add_curve(pen.x, first.x, second.x, end.x);
      y.add_curve(pen.y, first.y, second.y, end.y);
    }
    pen = end;
    at += count;
  }
  return Rect{x.low, y.low, x.high - x.low, y.high - y.low};
}

Rect united(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace placard
