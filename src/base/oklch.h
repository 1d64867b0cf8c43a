#pragma once
// Lightness as people see it: OKLCH (Björn Ottosson, 2020), used to move a colour until it can be read.

#include <span>

#include "base/colour.h"

namespace placard {

/// Lightness from 0 to 1, chroma from 0, hue in radians.
struct Oklch {
  double lightness = 0;
  double chroma = 0;
  double hue = 0;
};

/// The colour in OKLCH, without its opacity.
Oklch to_oklch(const Colour& colour);

/// The opaque sRGB colour; chroma that the screen cannot show is taken back until it can.
Colour to_colour(const Oklch& oklch);

/// A background with the contrast that it needs.
struct Backdrop {
  Colour colour;
  double ratio = 4.5;
};

/// The least of a colour's contrasts, each as a part of the ratio it needs: 1 and more is enough on all of them.
double least_share(const Colour& colour, std::span<const Backdrop> backdrops);

/// The colour that is nearest to `colour` in lightness, of the same hue, and has contrast enough on every backdrop;
/// where there is none, black or white, whichever reads better.
Colour readable(const Colour& colour, std::span<const Backdrop> backdrops);

}  // namespace placard
