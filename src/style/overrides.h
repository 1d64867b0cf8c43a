#pragma once
// Colors and shapes of a style that the command line overrides.

#include "style/style.h"

namespace placard {

/// A background: one color, or a linear gradient.
struct Background {
  double angle = 0;  ///< degrees, as in CSS
  std::vector<Color> colors;
};

/// The overrides of the command line; an empty member changes nothing.
struct Overrides {
  std::optional<Color> title;
  std::optional<Color> text;
  std::optional<Color> border;
  std::optional<Background> background;
  bool hide_border = false;
  std::optional<double> radius;
  bool keep_colors = false;  ///< whether `title` and `text` are drawn as they are, with any contrast

  [[nodiscard]] bool empty() const { return !title && !text && !border && !background && !hide_border && !radius; }
};

/// Parses "0d1117", "#fff", "transparent" or "angle,color,color,…", where angle 0 runs from left to right.
std::optional<Background> parse_background(std::string_view text);

/// Applies the overrides to every layout and both palettes.
StyleSheet apply(StyleSheet sheet, const Overrides& overrides);

}  // namespace placard
