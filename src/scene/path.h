#pragma once
// Outlines: lines and curves as plain data.

#include <cstddef>
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

  void move_to(Point p);
  void line_to(Point p);
  void quad_to(Point control, Point p);
  void cubic_to(Point first, Point second, Point p);
  void close();

  [[nodiscard]] bool empty() const { return verbs.empty(); }
};

/// How many points a verb takes.
constexpr std::size_t points_of(Verb verb) {
  switch (verb) {
    case Verb::move:
    case Verb::line: return 1;
    case Verb::quad: return 2;
    case Verb::cubic: return 3;
    case Verb::close: return 0;
  }
  return 0;
}

}  // namespace placard
