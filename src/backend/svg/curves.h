#pragma once
// Merges consecutive quadratic curves.

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

/// One curve that replaces several consecutive ones, or nothing if it would deviate from them by more than `tolerance`.
std::optional<Quad> merge(const std::vector<Quad>& curves, double tolerance);

}  // namespace placard
