#pragma once
// sRGB colors: hex in and out, luminance, contrast, mixing, and adjusting the lightness for contrast.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace placard {

/// An sRGB color with 8 bits per channel and an opacity from 0 to 1.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  double alpha = 1;

  bool operator==(const Color&) const = default;
};

/// Parses "#rgb", "#rgba", "#rrggbb" or "#rrggbbaa", with or without '#', or "transparent".
std::optional<Color> parse_color(std::string_view text);

/// Parses a color as CSS writes it: "#rgb", a name such as "tomato", "rgb(…)", "hsl(…)" or "transparent".
std::optional<Color> parse_css_color(std::string_view text);

/// "#rrggbb", without the opacity.
std::string hex(const Color& color);

/// "#rrggbb", or "#rrggbbaa" where the color is not opaque.
std::string hex_with_alpha(const Color& color);

/// Relative luminance (WCAG 2.2) from 0 to 1; ignores the opacity.
double luminance(const Color& color);

/// Contrast ratio (WCAG 2.2) of two opaque colors, from 1 to 21.
double contrast(const Color& a, const Color& b);

/// `top` composited over an opaque `bottom`; the result is opaque.
Color over(const Color& top, const Color& bottom);

/// The same color with its opacity multiplied by `opacity`.
Color faded(const Color& color, double opacity);

/// A color in OKLCH (Björn Ottosson, 2020): lightness from 0 to 1, chroma from 0, hue in radians.
struct Oklch {
  double lightness = 0;
  double chroma = 0;
  double hue = 0;
};

/// The color in OKLCH, without its opacity.
Oklch to_oklch(const Color& color);

/// The opaque sRGB color; chroma is reduced until the color is in the sRGB gamut.
Color to_color(const Oklch& oklch);

/// A background with its required contrast ratio.
struct Backdrop {
  Color color;
  double ratio = 4.5;
};

/// The minimum of contrast divided by required contrast over all backdrops; 1 or more is sufficient.
double min_share(const Color& color, std::span<const Backdrop> backdrops);

/// The color of the same hue, nearest to `color` in lightness, that has sufficient contrast on every backdrop; if there is
/// none, black or white, whichever has more contrast.
Color readable(const Color& color, std::span<const Backdrop> backdrops);

}  // namespace placard
