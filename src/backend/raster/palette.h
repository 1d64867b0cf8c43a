#pragma once
// Chooses the palette of a picture: greedy k-center, after the most frequent colors.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "backend/raster/png.h"

namespace placard {

constexpr std::size_t max_colors = 256;

/// The colors of a pixel in two pictures, as they lie in memory, with their number and their frequency.
struct ColorPair {
  std::uint32_t count = 0;
  std::uint32_t light = 0;
  std::uint32_t dark = 0;
  std::uint16_t number = 0;
};

/// Two pictures of the same size as numbers of pairs of colors.
struct NumberedPixels {
  std::vector<std::uint16_t> pixels;  ///< of each row that differs from the one above it
  std::vector<int> repeats;           ///< how many equal rows there are of each
  std::vector<ColorPair> pairs;       ///< by number
};

/// Numbers the pairs of colors of two pictures, whose pixels are words of 4 bytes. Returns nothing if they are empty or have
/// `capacity` pairs or more.
std::optional<NumberedPixels> number_pixels(const void* light, const void* dark, int width, int height, std::size_t capacity);

/// Sorts pairs by count, then by color, so that a choice among them is deterministic.
void sort(std::vector<ColorPair>& pairs);

/// Color pairs by channel, with the distance of each from the nearest chosen pair, and its index (k-center).
class Candidates {
 public:
  explicit Candidates(const std::vector<ColorPair>& colors);

  [[nodiscard]] std::size_t size() const { return nearest_.size(); }
  /// The distance of a pair from the nearest chosen one.
  [[nodiscard]] std::uint8_t distance(std::size_t candidate) const { return nearest_[candidate]; }
  /// The index of the nearest chosen pair.
  [[nodiscard]] std::uint8_t index(std::size_t candidate) const { return index_[candidate]; }

  /// Chooses a color pair; the distance is the largest difference of a channel.
  void keep(std::size_t candidate, std::uint8_t number);

  /// Of the first `count` pairs, the first one that is farthest from all chosen ones.
  [[nodiscard]] std::size_t farthest(std::size_t count) const;

 private:
  std::vector<std::vector<std::uint8_t>> channels_;
  std::vector<std::uint8_t> nearest_;
  std::vector<std::uint8_t> index_;
};

/// Adds the chosen colors to the palettes of `result`, and returns the index of each pair by its number. Translucent colors
/// come first, so that the others need no alpha in the file.
std::vector<std::uint8_t> number(const std::vector<ColorPair>& colors, const Candidates& candidates,
                                 const std::vector<std::size_t>& chosen, IndexedBitmap& result);

}  // namespace placard
