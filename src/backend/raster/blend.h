#pragma once
// Compositing with the rounding of Cairo and Pixman: the results are identical to theirs.

#include <array>
#include <cstddef>
#include <cstdint>

#include "backend/raster/mask.h"
#include "backend/raster/pair_canvas.h"
#include "base/color.h"

namespace placard {

/// A color as a premultiplied pixel.
std::uint32_t to_pixel(const Color& color);

/// Composites `upper` over `pixel` with `coverage` from 0 to 255.
std::uint32_t composited(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel);

/// What a mask is of: letters, or areas and lines, whose edges Cairo rounds in another way where their color is opaque.
enum class Mark { letters, area };

/// A pair of pixels that is laid over others, with what it made of those that it met.
class PairBlender {
 public:
  PairBlender(const PixelPair& upper, Mark mark, PairTable& pairs);

  /// Whether nothing of what lies under it is seen.
  [[nodiscard]] bool hides() const { return is_opaque(upper_.light) && is_opaque(upper_.dark); }

  /// What a pixel becomes where the brush covers so much of it.
  PairTable::Number over(PairTable::Number pixel, std::uint8_t coverage) {
    const std::uint32_t key = std::uint32_t{pixel} << 8 | coverage;
    Known& known = known_[(coverage ^ pixel * 29U) % known_.size()];
    if (known.key != key) known = {key, mixed(pixel, coverage)};
    return known.number;
  }

 private:
  struct Known {
    std::uint32_t key = UINT32_MAX;  // a pixel and its coverage
    PairTable::Number number = 0;
  };

  static bool is_opaque(std::uint32_t pixel) { return pixel >> 24 == 255; }
  [[nodiscard]] std::uint32_t mixed(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) const;
  PairTable::Number mixed(PairTable::Number pixel, std::uint8_t coverage);

  PixelPair upper_;
  Mark mark_;
  PairTable& pairs_;
  std::array<Known, 256> known_;
};

/// Lays a brush over a canvas, as much as a mask covers; nothing of it may lie above, below or at the left of the canvas.
void composite(PairBlender& brush, const Mask& mask, PairCanvas& canvas);

/// Lays a brush over [left, right) of a row: all of it, or as much as `coverage` says.
void composite(PairBlender& brush, std::uint8_t coverage, PairTable::Number* left, PairTable::Number* right);

}  // namespace placard
