#pragma once
// Paths as the `d` attribute of SVG, in as few bytes as whole numbers allow.

#include <string>
#include <vector>

#include "scene/path.h"

namespace placard {

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

/// Paths in relative commands with every point at whole numbers. Rounding moves no point by more than half a unit; it
/// does not add up along the path.
std::string path_data(const std::vector<PathPart>& parts);

}  // namespace placard
