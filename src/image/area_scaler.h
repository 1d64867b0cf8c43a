#pragma once
// Scales rows of pixels down.

#include <cstdint>
#include <vector>

#include "base/bitmap.h"

namespace placard {

/// Scales a picture down by averaging the area of each new pixel, in integers, so that every machine computes the same. Colors
/// are averaged as squares, which is close to linear light, and weighted by their alpha.
class AreaScaler {
 public:
  /// The new sides are not longer than the sides of the picture.
  AreaScaler(int from_width, int from_height, int width, int height);

  /// Adds the next row from the top: RGBA, not multiplied.
  void add(const std::uint8_t* row);

  /// The picture, after all rows have been added.
  Bitmap take() { return std::move(bitmap_); }

 private:
  void accumulate(const std::uint8_t* row, std::uint64_t weight);
  void finish_row();

  std::uint64_t from_width_;
  std::uint64_t from_height_;
  std::uint64_t height_left_;        // of the row of the result, in units of 1 / (height * from_height)
  std::vector<std::uint64_t> sums_;  // of the row: squares of red, green and blue, times alpha; alpha
  Bitmap bitmap_;
};

}  // namespace placard
