#pragma once
// Points, sizes and rectangles in CSS px; y grows downward.

namespace placard {

/// A point.
struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

/// Width and height.
struct Size {
  double width = 0;
  double height = 0;

  bool operator==(const Size&) const = default;
};

/// A rectangle: its top left corner and its size.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

/// A rectangle made smaller by `by` on each side (larger where `by` is negative).
constexpr Rect inset(const Rect& rect, double by) {
  return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

}  // namespace placard
