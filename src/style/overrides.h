#pragma once
// Single colors and shapes that the command line changes in any style.

#include <optional>
#include <string>
#include <vector>

#include "style/style.h"

namespace placard {

/// A background: one color, or a linear gradient.
struct Background {
  double angle = 0;  ///< degrees, as in CSS
  std::vector<Color> colors;
};

/// What the command line changes; nothing where it says nothing.
struct Overrides {
  std::optional<Color> title;
  std::optional<Color> text;
  std::optional<Color> border;
  std::optional<Background> background;
  bool hide_border = false;
  std::optional<double> radius;

  [[nodiscard]] bool empty() const { return !title && !text && !border && !background && !hide_border && !radius; }
};

/// Reads "0d1117", "#fff", "transparent" or "angle,color,color,…".
std::optional<Background> parse_background(std::string_view text);

/// The style with what was changed, in every layout and both palettes.
StyleSheet apply(StyleSheet sheet, const Overrides& overrides);

}  // namespace placard
