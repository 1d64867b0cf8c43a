// Merges consecutive quadratic curves.
#include "backend/svg/path_data.h"

#include <algorithm>
#include <cmath>

namespace placard {

namespace {

constexpr int steps = 6;  // of a curve when it is measured

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
Point between(Point a, Point b, double part) { return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}; }

Point point_of(const Quad& q, double t) { return between(between(q.from, q.control, t), between(q.control, q.to, t), t); }

double square_distance(Point p, Point a, Point b) {
  const Point along{b.x - a.x, b.y - a.y};
  const Point to{p.x - a.x, p.y - a.y};
  const double length = dot(along, along);
  const double part = length > 0 ? std::clamp(dot(to, along) / length, 0.0, 1.0) : 0;
  const Point off{to.x - along.x * part, to.y - along.y * part};
  return dot(off, off);
}

// Whether every point of a curve is within `tolerance` of a polyline.
bool is_near(const Quad& curve, const std::vector<Point>& chain, double tolerance) {
  for (int step = 1; step < 2 * steps; ++step) {
    const Point p = point_of(curve, static_cast<double>(step) / (2 * steps));
    const auto near = [&](std::size_t i) { return square_distance(p, chain[i], chain[i + 1]) <= tolerance * tolerance; };
    std::size_t i = 0;
    while (i + 1 < chain.size() && !near(i)) ++i;
    if (i + 1 == chain.size()) return false;
  }
  return true;
}

// The intersection of the end tangents, or nothing if the curves turn by more than a right angle.
std::optional<Point> corner(const Quad& first, const Quad& last) {
  const Point out{first.control.x - first.from.x, first.control.y - first.from.y};
  const Point in{last.to.x - last.control.x, last.to.y - last.control.y};
  const Point way{last.to.x - first.from.x, last.to.y - first.from.y};
  const double turn = cross(out, in);
  if (turn == 0 || dot(out, in) < -0.1 * std::sqrt(dot(out, out) * dot(in, in))) return std::nullopt;
  const double along_out = cross(way, in) / turn;
  const double along_in = cross(out, way) / turn;
  if (along_out <= 0 || along_in <= 0) return std::nullopt;
  return Point{first.from.x + out.x * along_out, first.from.y + out.y * along_out};
}

}  // namespace

std::optional<Quad> merge(const std::vector<Quad>& curves, double tolerance) {
  const auto meeting = corner(curves.front(), curves.back());
  if (!meeting) return std::nullopt;
  std::vector<Point> chain{curves.front().from};
  for (const Quad& curve : curves) {
    for (int step = 1; step <= steps; ++step) chain.push_back(point_of(curve, static_cast<double>(step) / steps));
  }
  const Point middle = between(curves.front().from, curves.back().to, 0.5);
  // The curve with the same tangents lies outside of an arc: a flatter one is closer.
  for (const double part : {1.0, 0.95, 0.9}) {
    const Quad result{curves.front().from, between(middle, *meeting, part), curves.back().to};
    if (is_near(result, chain, tolerance)) return result;
  }
  return std::nullopt;
}

}  // namespace placard
