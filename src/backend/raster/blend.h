#pragma once
// Compositing with the rounding of Cairo and Pixman: the results are identical to theirs.

#include <array>
#include <cstdint>

#include "backend/raster/canvas.h"
#include "base/color.h"

namespace placard {

/// A color as a premultiplied pixel.
std::uint32_t to_pixel(const Color& color);

/// Composites `upper` over `pixel` with `coverage` from 0 to 255.
std::uint32_t composited(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel);

/// The kind of a mask: glyphs, or areas and lines, whose opaque edges Cairo rounds differently.
enum class Mark { glyphs, area };

/// Composites one pair of pixels over others, and caches the results.
class PairBlender {
 public:
  PairBlender(const PixelPair& upper, Mark mark, PairTable& pairs);

  /// Whether it hides everything below it.
  [[nodiscard]] bool hides() const { return is_opaque(upper_.light) && is_opaque(upper_.dark); }

  /// Returns the pixel under the given coverage.
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

/// Composites a pair over a canvas with the coverage of a mask, which must not extend above, below or left of the canvas.
void composite(PairBlender& blender, const Mask& mask, PairCanvas& canvas);

/// Composites a pair over [left, right) of a row, opaque or with `coverage`.
void composite(PairBlender& blender, std::uint8_t coverage, PairTable::Number* left, PairTable::Number* right);

}  // namespace placard
