#pragma once
// Paths as compact `d` attributes of SVG with integer coordinates.

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

/// The mapping of a path's points to the grid: scaled, then translated.
struct GridTransform {
  double x_scale = 1;
  double y_scale = 1;
  int x = 0;
  int y = 0;
};

/// A subpath; several become one `d` attribute.
struct PathPart {
  const Path* path = nullptr;
  GridTransform transform;
};

/// A path as relocatable text: only its first move depends on the position.
struct PathText {
  GridPoint start;   ///< of the path
  std::string rest;  ///< all that follows the first move
  GridPoint end;     ///< the current point after it
};

/// The text of a path whose parts are all closed.
PathText path_text(const PathPart& part);

/// Appends a path with its origin at `place` to a `d` attribute; `pen` is the current point.
void append_path(std::string& data, const PathText& text, GridPoint place, GridPoint& pen);

/// Paths in relative commands with every point at whole numbers. Rounding moves no point by more than half a unit; it
/// does not add up along the path. Round parts are drawn with fewer curves where those stay within a third of a unit.
std::string path_data(const std::vector<PathPart>& parts);

}  // namespace placard
