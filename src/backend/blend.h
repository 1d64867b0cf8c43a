#pragma once
// Colours laid over pixels: with Cairo's and Pixman's rounding, so that what is drawn here is what they would have drawn.

#include <cstddef>
#include <cstdint>

#include "backend/glyph_masks.h"
#include "base/colour.h"

namespace placard {

/// A colour as a pixel of a canvas.
std::uint32_t to_pixel(const Colour& colour);

/// Each channel of a pixel times a part of 255; `half` is what is added before the fraction falls away, for two channels.
inline std::uint32_t times(std::uint32_t pixel, std::uint32_t part, std::uint32_t half = 0x800080) {
  const auto two = [part, half](std::uint32_t channels) {
    const std::uint32_t wide = channels * part + half;
    return ((wide + ((wide >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF;
  };
  return two(pixel & 0xFF00FF) | two((pixel >> 8) & 0xFF00FF) << 8;
}

/// What a pixel becomes where another one covers so much of it: 255 is all.
inline std::uint32_t laid_over(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) {
  const std::uint32_t part = times(upper, coverage);
  return part + times(pixel, 255 - (part >> 24));
}

/// The same for an opaque one and the edge of an area, where Cairo does not ask Pixman and rounds another way.
inline std::uint32_t filled(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) {
  constexpr std::uint32_t half = 0x7F007F;
  return times(upper, coverage, half) + times(pixel, 255 - coverage, half);
}

/// Lays a pixel over those of a canvas with rows of `width`, as much as a mask covers; nothing of it may lie above, below or
/// at the left of the canvas.
void lay_over(std::uint32_t upper, const Mask& mask, std::uint32_t* canvas, int width);

}  // namespace placard
