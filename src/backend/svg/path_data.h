#pragma once
// Paths as compact `d` attributes of SVG with integer coordinates.

#include <optional>
#include <string>
#include <vector>

#include "scene/path.h"

namespace placard {

/// A point on the grid.
struct GridPoint {
  int x = 0;
  int y = 0;

  bool operator==(const GridPoint&) const = default;
  GridPoint operator+(const GridPoint& other) const { return {x + other.x, y + other.y}; }
  GridPoint operator-(const GridPoint& other) const { return {x - other.x, y - other.y}; }
};

/// Grid units per unit of a path.
struct GridScale {
  double x = 1;
  double y = 1;
};

/// A path as relocatable text: only its first move depends on the position.
struct PathText {
  GridPoint start;   ///< of the path
  std::string rest;  ///< all that follows the first move
  GridPoint end;     ///< the current point after it
};

/// The text of a path whose subpaths are all closed.
PathText path_text(const Path& path, GridScale scale);

/// Appends a path with its origin at `place` to a `d` attribute; `pen` is the current point.
void append_path(std::string& data, const PathText& text, GridPoint place, GridPoint& pen);

/// A path in relative commands with every point at whole numbers. Rounding moves no point by more than half a unit; it
/// does not add up along the path. Round parts are drawn with fewer curves where those stay within a third of a unit.
/// Subpaths without length are left out unless `keeps_dots`: with round ends, a stroke draws them as dots.
std::string path_data(const Path& path, GridScale scale, bool keeps_dots = false);

/// A quadratic curve.
struct Quad {
  Point from;
  Point control;
  Point to;
};

/// One curve that replaces several consecutive ones, or nothing if it would deviate from them by more than `tolerance`.
std::optional<Quad> merge(const std::vector<Quad>& curves, double tolerance);

}  // namespace placard
