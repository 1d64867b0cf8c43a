#pragma once
// Turns roles into colors of a palette and adjusts their lightness until the contrast with the background is sufficient.

#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "style/paint.h"

namespace placard {

/// The contrast of a part of a scene: the minimum over its shapes and the points behind them.
struct ContrastRow {
  std::string_view part;
  Paint paint;
  bool asked = false;  ///< whether an option sets the color
  double needed = 4.5;
  double before = 0;
  double after = 0;
  Color given;
  Color used;
};

/// The colors of a scene in one palette.
class ResolvedColors {
 public:
  /// `page` is the color behind the card. Keeps a reference to `palette`.
  ResolvedColors(const Scene& scene, const Palette& palette, const Color& page);

  /// Returns the color for a paint of the shape at `index`.
  [[nodiscard]] Color color(std::size_t index, const Paint& paint) const;

  /// Whether a shape is drawn in the mode of these colors.
  [[nodiscard]] bool draws(Shown shown) const { return shown == Shown::always || (shown == Shown::dark) == dark_; }

  /// The contrast before and after adjustment, in painting order.
  [[nodiscard]] const std::vector<ContrastRow>& rows() const { return rows_; }

 private:
  bool dark_;  // whether the page is dark
  const Palette& palette_;
  std::vector<int> row_of_shape_;  // index into rows_, or -1
  std::vector<ContrastRow> rows_;
};

/// Returns the minimum contrast of WCAG 2.2 AA for a line of text: 3 for large text, else 4.5.
double needed_contrast(const TextLine& line);

/// Returns the highest contrast of a color of artwork or of a PNG with what is behind it, from 1; empty for other shapes.
std::optional<double> visibility(const Scene& scene, std::size_t index, const Palette& palette, const Color& page);

/// Returns the distinct colors behind the shape at `index`, sampled on a grid.
std::vector<Color> colors_behind(const Scene& scene, std::size_t index, const Palette& palette, const Color& page);

}  // namespace placard
