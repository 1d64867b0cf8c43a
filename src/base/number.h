#pragma once
// Locale-independent conversion between numbers and text.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// A number with at most `decimals` digits after the point and no trailing zeros; never "-0" or an exponent.
std::string to_text(double value, int decimals = 2);

/// The same in the short form of SVG and CSS: ".5" for "0.5".
std::string to_short_text(double value, int decimals = 2);

/// Parses the whole text as a finite number ("12", "-.5", "1e3").
std::optional<double> parse_number(std::string_view text);

}  // namespace placard
