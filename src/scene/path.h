#pragma once
// Vector paths as plain data.

#include <initializer_list>
#include <optional>
#include <vector>

#include "base/geometry.h"

namespace placard {

/// A step of a path.
enum class Verb : unsigned char { move, line, quad, cubic, close };

/// The number of points of a step.
constexpr std::size_t points_of(Verb verb) {
  return verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : verb == Verb::quad ? 2 : 1;
}

/// A path: each verb takes its points from `points` in order: one for `move` and `line`, two for `quad`, three for
/// `cubic`, none for `close`.
struct Path {
  std::vector<Verb> verbs;
  std::vector<Point> points;

  void move_to(Point p) { add(Verb::move, {p}); }
  void line_to(Point p) { add(Verb::line, {p}); }
  void quad_to(Point control, Point p) { add(Verb::quad, {control, p}); }
  void cubic_to(Point first, Point second, Point p) { add(Verb::cubic, {first, second, p}); }
  void close() { add(Verb::close, {}); }
  [[nodiscard]] bool empty() const { return verbs.empty(); }

 private:
  void add(Verb verb, std::initializer_list<Point> to) {
    verbs.push_back(verb);
    points.insert(points.end(), to);
  }
};

/// The path of a rectangle.
Path path_of(const Rect& rect);

/// A path with every point transformed.
Path transformed(Path path, const Matrix& matrix);

/// The smallest rectangle that contains a path, without its control points; empty for an empty path.
std::optional<Rect> bounds(const Path& path);

/// The smallest rectangle that contains two others.
Rect united(const Rect& a, const Rect& b);

}  // namespace placard
