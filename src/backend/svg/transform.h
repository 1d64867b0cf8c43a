#pragma once
// Transformations as attributes of SVG.

#include <string>

#include "base/geometry.h"
#include "base/number.h"

namespace placard {

/// A move and a scale; empty if they change nothing.
inline std::string place(Point origin, double scale) {
  std::string text;
  if (origin != Point{}) {
    text.append("translate(").append(to_short_text(origin.x)).append(" ").append(to_short_text(origin.y)).append(")");
  }
  if (scale != 1) text.append("scale(").append(to_short_text(scale, 5)).append(")");
  return text;
}

/// Any transformation; empty if it changes nothing.
inline std::string place(const Matrix& m) {
  if (m.a == m.d && m.b == 0 && m.c == 0) return place({m.e, m.f}, m.a);
  std::string text;
  for (const double number : {m.a, m.b, m.c, m.d, m.e, m.f}) {
    text.append(text.empty() ? "matrix(" : " ").append(to_short_text(number, 5));
  }
  return text.append(")");
}

}  // namespace placard
