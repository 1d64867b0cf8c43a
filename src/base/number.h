#pragma once
// Numbers to text and back, never through the locale.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// A number with at most `decimals` digits behind the point, trailing zeros dropped; never "-0", never an exponent.
std::string to_text(double value, int decimals = 2);

/// The same in the short form of SVG and CSS: ".5" for "0.5".
std::string to_short_text(double value, int decimals = 2);

/// The whole text as a finite number ("12", "-.5", "1e3"), or nothing.
std::optional<double> parse_number(std::string_view text);

/// Rounds to `decimals` digits: what `to_text` would show.
double rounded(double value, int decimals);

}  // namespace placard
