#pragma once
// Pixels, coverage, and the light and the dark picture of a card on one canvas: the same shapes in different colors.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/bitmap.h"

namespace placard {

/// Pixels as Cairo draws them: in rows from the top, a word each, alpha highest, then red, green and blue multiplied by it.
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

/// A pixel of the light picture and the same pixel of the dark picture, both premultiplied.
struct PixelPair {
  std::uint32_t light = 0;
  std::uint32_t dark = 0;

  bool operator==(const PixelPair&) const = default;
};

/// The distinct pairs of two pictures by number; 0 is an empty pixel.
class PairTable {
 public:
  using Number = std::uint16_t;
  static constexpr std::size_t most = 8'192;  ///< pairs; a card without a gradient has about 500

  explicit PairTable(std::size_t capacity = most) : capacity_(capacity), slots_(2 * std::bit_ceil(capacity)) { find({}); }

  /// The number of a pair; 0 if the table is full.
  Number find(const PixelPair& pair) {
    const std::uint64_t key = std::uint64_t{pair.light} << 32 | pair.dark;
    std::size_t slot = (key * 0x9E3779B97F4A7C15U) >> shift_;
    for (; slots_[slot] > 0; slot = (slot + 1) % slots_.size()) {
      if (pairs_[slots_[slot] - 1U] == pair) return static_cast<Number>(slots_[slot] - 1);
    }
    return add(pair, slot);
  }

  const PixelPair& operator[](Number number) const { return pairs_[number]; }

  /// All pairs by their numbers.
  [[nodiscard]] const std::vector<PixelPair>& pairs() const { return pairs_; }

  /// Whether there were more pairs than the table holds.
  [[nodiscard]] bool overflowed() const { return overflowed_; }

 private:
  Number add(const PixelPair& pair, std::size_t slot);

  std::size_t capacity_;
  std::vector<PixelPair> pairs_;
  std::vector<std::uint16_t> slots_;                 // a number plus 1, or 0; half of them stay empty
  int shift_ = std::countl_zero(slots_.size()) + 1;  // of a hash
  bool overflowed_ = false;
};

/// Pixels in rows from the top, each the number of a pair.
struct PairCanvas {
  int width = 0;
  int height = 0;
  std::vector<PairTable::Number> pixels;
  PairTable pairs;

  PairCanvas(int wide, int high, std::size_t capacity = PairTable::most);

  /// A row of pixels, and one of them.
  PairTable::Number* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
  [[nodiscard]] const PairTable::Number* row(int y) const { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

/// One of the two pictures.
Canvas to_canvas(const PairCanvas& pairs, bool dark);

/// Pixels as pairs of two equal ones. If there are more than `capacity`, the canvas is not complete.
PairCanvas to_pairs(const Bitmap& bitmap, std::size_t capacity = PairTable::most);

}  // namespace placard
