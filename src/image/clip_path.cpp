#include "image/logo.h"

#include <algorithm>

namespace placard {

namespace {

using Polygon = std::vector<Point>;

constexpr int curve_steps = 16;      // lines that replace a curve
constexpr double tolerance = 0.002;  // sides of the rectangle; editors round coordinates

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// De Casteljau's algorithm; `points` are the start, the control points and the end.
Point point_on_curve(Polygon points, double t) {
  for (; points.size() > 1; points.pop_back()) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) points[i] = between(points[i], points[i + 1], t);
  }
  return points.front();
}

// The subpaths as polygons.
std::vector<Polygon> flattened(const Path& path) {
  std::vector<Polygon> polygons;
  const Point* at = path.points.data();
  Point start;
  for (const Verb verb : path.verbs) {
    if (verb == Verb::move) start = *at;
    if (verb == Verb::move || polygons.empty() || (verb != Verb::close && polygons.back().empty())) polygons.push_back({start});
    Polygon& polygon = polygons.back();
    const std::size_t count = verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : verb == Verb::quad ? 2 : 1;
    if (verb == Verb::line) polygon.push_back(*at);
    if (count > 1) {
      Polygon curve{polygon.back()};
      curve.insert(curve.end(), at, at + count);
      for (int step = 1; step <= curve_steps; ++step)
        polygon.push_back(point_on_curve(curve, static_cast<double>(step) / curve_steps));
    }
    if (verb == Verb::close) polygons.emplace_back();
    at += count;
  }
  return polygons;
}

// One step of the Sutherland-Hodgman algorithm: keeps the part where `inside` of a point, a signed distance, is not negative.
template <class Distance>
Polygon cut(const Polygon& polygon, Distance inside) {
  Polygon result;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point& from = polygon[i == 0 ? polygon.size() - 1 : i - 1];
    const Point& to = polygon[i];
    const double before = inside(from);
    const double after = inside(to);
    if ((before < 0) != (after < 0)) result.push_back(between(from, to, before / (before - after)));
    if (after >= 0) result.push_back(to);
  }
  return result;
}

}  // namespace

Path clip_path(const Path& path, const Rect& rect) {
  const std::vector<Polygon> polygons = flattened(path);
  const Rect wide = inset(rect, -tolerance * std::max(rect.width, rect.height));
  const auto is_inside = [&wide](const Point& p) {
    return p.x >= wide.x && p.x <= wide.right() && p.y >= wide.y && p.y <= wide.bottom();
  };
  const auto stays_inside = [&](const Polygon& polygon) { return std::all_of(polygon.begin(), polygon.end(), is_inside); };
  if (std::all_of(polygons.begin(), polygons.end(), stays_inside)) return path;
  Path result;
  for (Polygon polygon : polygons) {
    polygon = cut(polygon, [&](const Point& p) { return p.x - rect.x; });
    polygon = cut(polygon, [&](const Point& p) { return rect.right() - p.x; });
    polygon = cut(polygon, [&](const Point& p) { return p.y - rect.y; });
    polygon = cut(polygon, [&](const Point& p) { return rect.bottom() - p.y; });
    if (polygon.size() < 3) continue;
    result.move_to(polygon.front());
    for (std::size_t i = 1; i < polygon.size(); ++i) result.line_to(polygon[i]);
    result.close();
  }
  return result;
}

}  // namespace placard
