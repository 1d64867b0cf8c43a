#pragma once
// The interface of layout elements.

#include <memory>
#include <optional>

#include "base/geometry.h"

namespace placard {

class Painter;

/// A box of a layout. Call `fit` before any other member.
class Element {
 public:
  Element() = default;
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;
  virtual ~Element() = default;

  /// Lays the element out in at most `width` px and returns its size.
  virtual Size fit(double width) = 0;
  /// Draws the element with its top left corner at `at`.
  virtual void draw(Point at, Painter& painter) const = 0;
  /// The height of the first line, px. Rows center first lines on each other.
  [[nodiscard]] virtual double first_line() const = 0;
  /// The distance from the top to the baseline of the first line, px; empty if the first line is not text.
  [[nodiscard]] virtual std::optional<double> baseline() const { return std::nullopt; }
  /// The width that the content covers, px; empty if it covers all of the fitted width.
  [[nodiscard]] virtual std::optional<double> filled() const { return std::nullopt; }
};

using ElementHandle = std::unique_ptr<Element>;

}  // namespace placard
