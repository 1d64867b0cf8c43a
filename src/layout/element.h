#pragma once
// A box of a layout.

#include <memory>
#include <optional>

#include "base/geometry.h"

namespace placard {

class Painter;

/// A box of a layout.
class Element {
 public:
  Element() = default;
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;
  virtual ~Element() = default;

  /// Takes up to `width` and says the size it needs; to be called before `draw`.
  virtual Size fit(double width) = 0;
  /// Draws what was fitted, its top left corner at `at`.
  virtual void draw(Point at, Painter& painter) const = 0;
  /// The height of the first line, which rows put side by side.
  [[nodiscard]] virtual double first_line() const = 0;
  /// From the top to the baseline of the first line, where that is text; after `fit`.
  [[nodiscard]] virtual std::optional<double> baseline() const { return std::nullopt; }
  /// How much of its width something stands in, where that may be less; after `fit`.
  [[nodiscard]] virtual std::optional<double> filled() const { return std::nullopt; }
};

using ElementHandle = std::unique_ptr<Element>;

}  // namespace placard
