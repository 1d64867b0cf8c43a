#pragma once
// The OKLCH color space (Björn Ottosson, 2020), used to adjust the lightness of a color for contrast.

#include <span>

#include "base/color.h"

namespace placard {

/// Lightness from 0 to 1, chroma from 0, hue in radians.
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
