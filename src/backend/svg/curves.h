#pragma once
// Fewer curves where nobody sees the difference.

#include <optional>
#include <vector>

#include "base/geometry.h"

namespace placard {

/// A quadratic curve.
struct Quad {
  Point from;
  Point control;
  Point to;
};

/// One curve in place of several that follow each other, or nothing where it would be further than `tolerance` from them.
std::optional<Quad> merge(const std::vector<Quad>& curves, double tolerance);

}  // namespace placard
