#pragma once
// The values of attributes: lengths, transformations and view boxes.

#include <optional>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace placard {

/// A length in px: a number with a unit of CSS, or a percentage of `whole`. Nothing if it is not a length.
std::optional<double> parse_length(std::string_view text, double whole);

/// A list of lengths.
std::optional<std::vector<double>> parse_lengths(std::string_view text, double whole);

/// A list of transformations, such as "translate(1 2) scale(3)"; also in the form of CSS, with px and deg.
std::optional<Matrix> parse_transform(std::string_view text);

/// Four numbers.
std::optional<Rect> parse_view_box(std::string_view text);

/// The transformation from a view box to a viewport, as `preserveAspectRatio` says.
Matrix fit_view_box(const Rect& box, const Rect& viewport, std::string_view aspect_ratio);

}  // namespace placard
