#pragma once
// sRGB colours: hex in and out, luminance, contrast, mixing.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// An sRGB colour, 8 bits a channel, with its opacity from 0 to 1.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  double alpha = 1;

  bool operator==(const Colour&) const = default;
};

/// Reads "#rgb", "#rgba", "#rrggbb" or "#rrggbbaa", with or without '#', or "transparent".
std::optional<Colour> parse_colour(std::string_view text);

/// "#rrggbb", without the opacity.
std::string hex(const Colour& colour);

/// "#rrggbb", or "#rrggbbaa" where the colour is not opaque.
std::string hex_with_alpha(const Colour& colour);

/// The light of a channel, both from 0 to 1.
double linear_light(double channel);

/// Relative luminance of WCAG 2.2, from 0 to 1; the opacity is ignored.
double luminance(const Colour& colour);

/// Contrast ratio of WCAG 2.2 of two opaque colours, from 1 to 21, not rounded.
double contrast(const Colour& a, const Colour& b);

/// `top` painted over an opaque `bottom`: an opaque colour.
Colour over(const Colour& top, const Colour& bottom);

/// The same colour with its opacity multiplied by `opacity`.
Colour faded(const Colour& colour, double opacity);

}  // namespace placard
