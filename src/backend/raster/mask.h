#pragma once
// Coverage.

#include <cstdint>
#include <vector>

namespace placard {

/// The coverage of each pixel by a shape, from 0 to 255; rows from the top.
struct Mask {
  int x = 0;  ///< of its left edge, px of the picture
  int y = 0;  ///< of its top edge
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

}  // namespace placard
