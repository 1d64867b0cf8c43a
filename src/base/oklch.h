#pragma once
// Lightness as people see it: OKLCH (Björn Ottosson, 2020), used to move a color until it can be read.

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

/// The opaque sRGB color; chroma that the screen cannot show is taken back until it can.
Color to_color(const Oklch& oklch);

/// A background with the contrast that it needs.
struct Backdrop {
  Color color;
  double ratio = 4.5;
};

/// The least of a color's contrasts, each as a part of the ratio it needs: 1 and more is enough on all of them.
double min_share(const Color& color, std::span<const Backdrop> backdrops);

/// The color that is nearest to `color` in lightness, of the same hue, and has contrast enough on every backdrop;
/// where there is none, black or white, whichever reads better.
Color readable(const Color& color, std::span<const Backdrop> backdrops);

}  // namespace placard
