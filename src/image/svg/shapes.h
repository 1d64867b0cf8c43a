#pragma once
// Step 4 of reading an SVG: elements to paths.

#include <optional>

#include "image/svg/document.h"
#include "scene/path.h"

namespace placard {

/// The path of <path>, <rect>, <circle>, <ellipse>, <line>, <polyline> or <polygon>; nothing for other elements. Percentages are
/// of the viewport. A shape without size is an empty path. Throws SvgFault for invalid geometry.
std::optional<Path> path_of_shape(const SvgElement& element, const Size& viewport);

/// Reads a length from an attribute; `otherwise` if it is absent. Throws SvgFault if it is invalid.
double length_of(const SvgElement& element, std::string_view attribute, double whole, double otherwise = 0);

/// The length that percentages of neither width nor height are of.
double diagonal_of(const Size& viewport);

}  // namespace placard
