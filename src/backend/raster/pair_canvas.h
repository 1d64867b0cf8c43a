#pragma once
// The light and the dark picture of a card on one canvas: the same shapes in different colors.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "backend/raster/bitmap.h"

namespace placard {

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

  PairTable() : slots_(std::size_t{1} << slot_bits) { find({}); }

  /// The number of a pair; 0 if the table is full.
  Number find(const PixelPair& pair) {
    const std::uint64_t key = std::uint64_t{pair.light} << 32 | pair.dark;
    std::size_t slot = (key * 0x9E3779B97F4A7C15U) >> (64 - slot_bits);
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
  static constexpr int slot_bits = 14;  // half of the slots stay empty

  Number add(const PixelPair& pair, std::size_t slot);

  std::vector<PixelPair> pairs_;
  std::vector<std::uint16_t> slots_;  // a number plus 1, or 0
  bool overflowed_ = false;
};

/// Pixels in rows from the top, each the number of a pair.
struct PairCanvas {
  int width = 0;
  int height = 0;
  std::vector<PairTable::Number> pixels;
  PairTable pairs;

  PairCanvas(int wide, int high);

  /// A row of pixels, and one of them.
  PairTable::Number* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
  [[nodiscard]] const PairTable::Number* row(int y) const { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

/// One of the two pictures.
Canvas to_canvas(const PairCanvas& pairs, bool dark);

/// Pixels as pairs of two equal ones.
PairCanvas to_pairs(const Bitmap& bitmap);

}  // namespace placard
