#pragma once
// Cached masks of rounded boxes, stretched to their size (nine-patch).

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "backend/raster/blend.h"
#include "scene/scene.h"

namespace placard {

/// What a box covers, without the columns and rows between its corners that are all the same.
struct BoxMask {
  /// Where a row covers as much as in its middle.
  struct Middle {
    int begin = 0;
    int end = 0;
  };

  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
  std::vector<Middle> middles;  ///< of each row
};

/// Masks of boxes. Cards have many boxes that differ in nothing but their width and height: where these have the same
/// corners, they have the same mask. Not thread-safe.
class BoxMasks {
 public:
  /// Lays a brush over a canvas, as Cairo would fill a box at `scale` px a CSS px, or draw its line, `line` CSS px wide, if
  /// that is not 0. False, and nothing is drawn, where the box is not all inside, lies between the pixels, has no round
  /// corner, or hardly anything else.
  bool draw(const Box& box, double line, double scale, PairBlender& brush, PairCanvas& canvas);

 private:
  using Key = std::array<double, 12>;  // a rectangle, four radii, the line, the scale, width and height of the mask

  const BoxMask& find(const Box& box, double line, double scale, int width, int height);

  std::map<Key, BoxMask> masks_;
  std::size_t bytes_ = 0;
};

}  // namespace placard
