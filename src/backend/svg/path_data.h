#pragma once
// Paths as the `d` attribute of SVG, in as few bytes as whole numbers allow.

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

/// How a path's points become whole numbers: scaled, then moved.
struct GridTransform {
  double x_scale = 1;
  double y_scale = 1;
  int x = 0;
  int y = 0;
};

/// A part of a path to be written: several become one `d` attribute.
struct PathPart {
  const Path* path = nullptr;
  GridTransform transform;
};

/// A path as text that can be put anywhere: only its first move depends on the place.
struct PathText {
  GridPoint start;   ///< of the path
  std::string rest;  ///< all that follows the first move
  GridPoint end;     ///< where it leaves the pen
};

/// The text of a path whose parts are all closed.
PathText path_text(const PathPart& part);

/// Adds a path to a `d` attribute, its origin at `place`; `pen` is where the last one ended.
void append_path(std::string& data, const PathText& text, GridPoint place, GridPoint& pen);

/// Paths in relative commands with every point at whole numbers. Rounding moves no point by more than half a unit; it
/// does not add up along the path. Round parts are drawn with fewer curves where those stay within a third of a unit.
std::string path_data(const std::vector<PathPart>& parts);

}  // namespace placard
