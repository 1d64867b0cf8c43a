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

/// The coverage of a box without the identical columns and rows between its corners.
struct BoxMask {
  /// The part of a row that has the coverage of its middle.
  struct Middle {
    int begin = 0;
    int end = 0;
  };

  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
  std::vector<Middle> middles;  ///< of each row
};

/// Masks of boxes. Boxes of a card often differ only in width and height; boxes with the same corners share a mask. Not
/// thread-safe.
class BoxMasks {
 public:
  /// Fills a box as Cairo would at `scale` pixels per CSS px, or strokes it if `line` (CSS px) is not 0. Returns false and
  /// draws nothing if the box is not entirely inside the canvas, is not aligned to pixels, or has no usable round corners.
  bool draw(const Box& box, double line, double scale, PairBlender& brush, PairCanvas& canvas);

 private:
  using Key = std::array<double, 12>;  // a rectangle, four radii, the line, the scale, width and height of the mask

  const BoxMask& find(const Box& box, double line, double scale, int width, int height);

  std::map<Key, BoxMask> masks_;
  std::size_t bytes_ = 0;
};

}  // namespace placard
