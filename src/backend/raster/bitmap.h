#pragma once
// Pixels and coverage.

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace placard {

/// Pixels in rows from the top, each red, green, blue and alpha (not multiplied), 8 bits.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Pixels as Cairo draws them: in rows from the top, a word each, alpha highest, then red, green and blue multiplied by it.
struct Canvas {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// The coverage of each pixel by a shape, from 0 to 255; rows from the top.
struct Mask {
  int x = 0;  ///< of its left edge, px of the picture
  int y = 0;  ///< of its top edge
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

/// A pixel of a canvas as straight-alpha RGBA in memory order.
inline std::uint32_t straight(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24;
  const auto divided = [alpha](std::uint32_t channel) -> std::uint8_t {
    if (alpha == 0) return 0;
    return static_cast<std::uint8_t>(alpha == 255 ? channel : (channel * 255 + alpha / 2) / alpha);
  };
  return std::bit_cast<std::uint32_t>(std::array<std::uint8_t, 4>{divided((pixel >> 16) & 0xFF), divided((pixel >> 8) & 0xFF),
                                                                  divided(pixel & 0xFF), static_cast<std::uint8_t>(alpha)});
}

/// A canvas as a bitmap.
Bitmap to_bitmap(const Canvas& canvas);

}  // namespace placard
