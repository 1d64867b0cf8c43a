#pragma once
// Chooses the palette of a picture: greedy k-center, after the most frequent colors.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "backend/raster/png.h"

namespace placard {

constexpr std::size_t max_colors = 256;

/// A pair of colors with its number and its frequency.
struct ColorPair {
  std::uint32_t count = 0;
  std::uint32_t light = 0;  ///< as they lie in memory
  std::uint32_t dark = 0;
  PairTable::Number number = 0;

  [[nodiscard]] bool is_opaque() const { return alpha(light) == 255 && alpha(dark) == 255; }
  static std::uint8_t alpha(std::uint32_t color) { return std::bit_cast<std::array<std::uint8_t, 4>>(color)[3]; }
};

/// All pairs that occur, as `color` converts them, sorted by count, then by color, so that the choice is deterministic.
std::vector<ColorPair> color_pairs_of(const PairCanvas& canvas, const std::vector<std::uint32_t>& counts,
                                      std::uint32_t (*color)(std::uint32_t));

/// A vector register: operators apply to each byte (an extension of GCC and Clang).
using Bytes = std::uint8_t __attribute__((vector_size(16)));

/// Color pairs by channel, with the distance of each from the nearest chosen pair, and its index (k-center).
class Candidates {
 public:
  explicit Candidates(const std::vector<ColorPair>& colors);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// The distance of a pair from the nearest chosen one.
  [[nodiscard]] std::uint8_t distance(std::size_t candidate) const { return nearest_[candidate / lanes][candidate % lanes]; }
  /// The index of the nearest chosen pair.
  [[nodiscard]] std::uint8_t index(std::size_t candidate) const { return index_[candidate / lanes][candidate % lanes]; }

  /// Chooses a color pair; the distance is the largest difference of a channel.
  void keep(std::size_t candidate, std::uint8_t number);

  /// Of the first `count` pairs, the one that is farthest from all chosen ones.
  [[nodiscard]] std::size_t farthest(std::size_t count) const;

 private:
  static constexpr std::size_t lanes = sizeof(Bytes);

  void add(const std::vector<ColorPair>& colors, std::uint32_t ColorPair::*color);

  std::size_t size_;
  std::size_t blocks_;
  std::vector<Bytes> channels_;  // all blocks of the first, then those of the next
  std::vector<Bytes> nearest_;   // 0 behind the last
  std::vector<Bytes> index_;
};

/// Adds the chosen colors to the palettes of `result`, and returns the index of each of `pairs` by its number. Translucent colors
/// come first, so that the others need no alpha in the file.
std::vector<std::uint8_t> number(const std::vector<ColorPair>& colors, const Candidates& candidates,
                                 const std::vector<std::size_t>& chosen, std::size_t pairs, IndexedBitmap& result);

}  // namespace placard
