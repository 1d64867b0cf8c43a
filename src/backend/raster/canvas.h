#pragma once
// Pixels as Cairo draws them.

#include <cstdint>
#include <vector>

#include "base/bitmap.h"

namespace placard {

/// Pixels in rows from the top, a word each, alpha highest, then red, green and blue multiplied by it.
struct Canvas {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// The maximum difference of a channel in a square that `even_out` changes.
constexpr std::uint32_t max_evened = 2;

/// Removes the noise of Cairo's rounding from gradients: each square of 4 by 4 pixels whose channels differ by at most
/// `max_evened` gets its mean color.
void even_out(Canvas& canvas);

/// A pixel of a canvas as straight-alpha RGBA in memory order.
std::uint32_t straight(std::uint32_t pixel);

/// A canvas as a bitmap.
Bitmap to_bitmap(const Canvas& canvas);

}  // namespace placard
