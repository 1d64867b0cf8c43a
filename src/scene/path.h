#pragma once
// Vector paths as plain data.

#include <initializer_list>
#include <vector>

#include "base/geometry.h"

namespace placard {

/// A step of a path.
enum class Verb : unsigned char { move, line, quad, cubic, close };

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

}  // namespace placard
