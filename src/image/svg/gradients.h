#pragma once
// Step 5 of reading an SVG: gradients.

#include "image/svg/context.h"

namespace placard {

/// The element that a gradient is for.
struct Painted {
  Rect bounds;    ///< of its path without stroke, in its own units
  Matrix place;   ///< from its own units to those of the path that is drawn
  Size viewport;  ///< percentages are of this
  double opacity = 1;
  std::optional<Color> color{};  ///< "currentColor"
};

/// The paint of a gradient: nothing if it has no stops or no size, one color if it has only one. Attributes and stops come from
/// the gradients that it refers to if it has none. Counts its stops. Throws SvgFault for gradients that refer to themselves.
ArtPaint read_gradient(const SvgElement& gradient, const Painted& painted, SvgContext& context);

}  // namespace placard
