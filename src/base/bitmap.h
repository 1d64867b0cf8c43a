#pragma once
// Pixels.

#include <cstdint>
#include <vector>

namespace placard {

/// Pixels in rows from the top, each red, green, blue and alpha (not multiplied), 8 bits.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

}  // namespace placard
