#include "backend/raster/png.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <numeric>
#include <span>
#include <tuple>

#include "base/limits.h"

namespace placard {

namespace {

constexpr std::size_t max_colors = 256;
constexpr std::size_t usual_changes = 50'000;  // of a card at scale 2
constexpr std::size_t kept_exactly = 24;       // the most frequent colors: those of flat areas

using Number = PairTable::Number;

/// A pixel that differs from the one above it.
struct Change {
  std::uint16_t x = 0;
  Number pixel = 0;
};
static_assert(limits.png_side.value <= std::numeric_limits<std::uint16_t>::max());

/// A picture as differences between rows, with the frequency of each pair.
struct Changes {
  std::vector<Change> changes;
  std::vector<std::size_t> ends;      // of the changes of each row
  std::vector<std::uint32_t> counts;  // by number
};

std::uint64_t load(const Number* pixels) {
  std::uint64_t word = 0;
  std::memcpy(&word, pixels, sizeof word);
  return word;
}

// Writes the places of pixels that differ between two rows, and returns their number. Eight pixels are compared at a time; each
// place is written and overwritten if it does not count, which avoids an unpredictable branch.
std::size_t differences(const Number* row, const Number* above, std::size_t width, std::uint16_t* places) {
  if (std::memcmp(row, above, width * sizeof(Number)) == 0) return 0;
  std::size_t count = 0;
  const auto note = [&](std::size_t x) {
    places[count] = static_cast<std::uint16_t>(x);
    count += row[x] != above[x] ? 1 : 0;
  };
  std::size_t x = 0;
  for (; x + 8 <= width; x += 8) {
    const auto four = [&](std::size_t i) { return load(row + x + i) ^ load(above + x + i); };
    if ((four(0) | four(4)) == 0) continue;
    for (std::size_t i = 0; i < 8; ++i) note(x + i);
  }
  for (; x < width; ++x) note(x);
  return count;
}

// The first row is compared with an empty one. A changed pixel is counted for all rows from here on, so that unchanged pixels
// need no counting.
Changes split(const PairCanvas& canvas) {
  Changes result;
  const auto width = static_cast<std::size_t>(canvas.width);
  result.changes.reserve(usual_changes);
  result.counts.resize(canvas.pairs.pairs().size());
  result.counts[0] = static_cast<std::uint32_t>(canvas.pixels.size());
  const std::vector<Number> nothing(width);
  std::vector<std::uint16_t> places(width + 1);
  for (int y = 0; y < canvas.height; ++y) {
    const Number* row = canvas.row(y);
    const Number* above = y == 0 ? nothing.data() : canvas.row(y - 1);
    const std::size_t count = differences(row, above, width, places.data());
    const auto rows = static_cast<std::uint32_t>(canvas.height - y);
    result.changes.resize(result.changes.size() + count);
    Change* change = result.changes.data() + result.changes.size() - count;
    for (const std::uint16_t x : std::span(places).first(count)) {
      result.counts[above[x]] -= rows;
      result.counts[row[x]] += rows;
      *change++ = {x, row[x]};
    }
    result.ends.push_back(result.changes.size());
  }
  return result;
}

/// A pair of colors with its number and its frequency.
struct ColorPair {
  std::uint32_t count = 0;
  std::uint32_t light = 0;  // as they lie in memory
  std::uint32_t dark = 0;
  Number number = 0;

  [[nodiscard]] bool is_opaque() const { return alpha(light) == 255 && alpha(dark) == 255; }
  static std::uint8_t alpha(std::uint32_t color) { return std::bit_cast<std::array<std::uint8_t, 4>>(color)[3]; }
};

/// A vector register: operators apply to each byte (an extension of GCC and Clang).
using Bytes = std::uint8_t __attribute__((vector_size(16)));
constexpr std::size_t lanes = sizeof(Bytes);

/// Color pairs by channel, with the distance of each from the nearest chosen pair, and its index (k-center).
class Candidates {
 public:
  explicit Candidates(const std::vector<ColorPair>& colors)
      : size_(colors.size()), blocks_((size_ + lanes - 1) / lanes), nearest_(blocks_), index_(blocks_) {
    add(colors, &ColorPair::light);
    if (std::any_of(colors.begin(), colors.end(), [](const ColorPair& pair) { return pair.light != pair.dark; }))
      add(colors, &ColorPair::dark);
    for (std::size_t i = 0; i < size_; ++i) nearest_[i / lanes][i % lanes] = 255;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// The distance of a pair from the nearest chosen one.
  [[nodiscard]] std::uint8_t distance(std::size_t candidate) const { return nearest_[candidate / lanes][candidate % lanes]; }
  /// The index of the nearest chosen pair.
  [[nodiscard]] std::uint8_t index(std::size_t candidate) const { return index_[candidate / lanes][candidate % lanes]; }

  /// Chooses a color pair; the distance is the largest difference of a channel.
  void keep(std::size_t candidate, std::uint8_t number) {
    for (std::size_t block = 0; block < blocks_; ++block) {
      Bytes distance{};
      for (std::size_t channel = block; channel < channels_.size(); channel += blocks_) {
        const Bytes values = channels_[channel];
        const Bytes own = Bytes{} + channels_[channel - block + candidate / lanes][candidate % lanes];
        const Bytes apart = values > own ? values - own : own - values;
        distance = apart > distance ? apart : distance;
      }
      index_[block] = distance < nearest_[block] ? Bytes{} + number : index_[block];
      nearest_[block] = distance < nearest_[block] ? distance : nearest_[block];
    }
  }

  /// The pair that is farthest from all chosen ones.
  [[nodiscard]] std::size_t farthest() const {
    Bytes largest{};
    for (const Bytes& nearest : nearest_) largest = nearest > largest ? nearest : largest;
    std::uint8_t most = 0;
    for (std::size_t i = 0; i < lanes; ++i) most = std::max<std::uint8_t>(most, largest[i]);
    std::size_t candidate = 0;
    while (distance(candidate) != most) ++candidate;
    return candidate;
  }

 private:
  void add(const std::vector<ColorPair>& colors, std::uint32_t ColorPair::*color) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      const std::size_t begin = channels_.size();
      channels_.resize(begin + blocks_);
      for (std::size_t i = 0; i < size_; ++i)
        channels_[begin + i / lanes][i % lanes] = static_cast<std::uint8_t>(colors[i].*color >> shift);
    }
  }

  std::size_t size_;
  std::size_t blocks_;
  std::vector<Bytes> channels_;  // all blocks of the first, then those of the next
  std::vector<Bytes> nearest_;   // 0 behind the last
  std::vector<Bytes> index_;
};

// Chooses color pairs: the most frequent ones, then repeatedly the one that is farthest from all chosen (greedy k-center), until
// all are near enough. Returns nothing if they are not.
std::vector<std::size_t> choose(Candidates& candidates, int change) {
  const std::size_t size = candidates.size();
  std::vector<std::size_t> chosen;
  if (change == 0 && size > max_colors) return chosen;
  std::size_t next = 0;
  while (chosen.size() < max_colors) {
    candidates.keep(next, static_cast<std::uint8_t>(chosen.size()));
    chosen.push_back(next);
    const std::size_t farthest = candidates.farthest();
    const int distance = candidates.distance(farthest);
    if (distance == 0 || (size > max_colors && chosen.size() >= kept_exactly && distance <= change)) return chosen;
    next = chosen.size() < std::min(kept_exactly, size) ? chosen.size() : farthest;
    if (candidates.distance(next) == 0) next = farthest;
  }
  if (candidates.distance(candidates.farthest()) > change) chosen.clear();
  return chosen;
}

// All pairs that occur, sorted by count, then by color, so that the choice is deterministic.
std::vector<ColorPair> color_pairs_of(const PairCanvas& canvas, const std::vector<std::uint32_t>& counts,
                                      std::uint32_t (*color)(std::uint32_t)) {
  std::vector<ColorPair> colors;
  colors.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const PixelPair& pair = canvas.pairs.pairs()[i];
    if (counts[i] > 0) colors.push_back({counts[i], color(pair.light), color(pair.dark), static_cast<Number>(i)});
  }
  std::sort(colors.begin(), colors.end(), [](const ColorPair& a, const ColorPair& b) {
    return std::tie(b.count, a.light, a.dark) < std::tie(a.count, b.light, b.dark);
  });
  return colors;
}

// Chooses the colors and returns the index of each pair by its number, or nothing if there are too many distinct colors.
// Translucent colors come first, so that the others need no alpha in the file.
std::vector<std::uint8_t> number(const std::vector<ColorPair>& colors, std::size_t pairs, int change, IndexedBitmap& result) {
  Candidates candidates(colors);
  std::vector<std::size_t> chosen = choose(candidates, change);
  if (chosen.empty()) return {};
  std::vector<std::size_t> order(chosen.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !colors[chosen[i]].is_opaque(); });
  std::array<std::uint8_t, max_colors> place{};
  for (const std::size_t i : order) {
    place[i] = static_cast<std::uint8_t>(result.colors.size());
    result.colors.push_back(colors[chosen[i]].light);
    result.dark.push_back(colors[chosen[i]].dark);
  }
  std::vector<std::uint8_t> indices(pairs);
  for (std::size_t i = 0; i < colors.size(); ++i) indices[colors[i].number] = place[candidates.index(i)];
  return indices;
}

std::optional<IndexedBitmap> quantize(const PairCanvas& canvas, int change, std::uint32_t (*color)(std::uint32_t)) {
  if (canvas.pixels.empty() || canvas.pairs.overflowed()) return std::nullopt;
  const Changes changes = split(canvas);
  IndexedBitmap result{canvas.width, canvas.height, {}, {}, {}};
  const std::vector<std::uint8_t> indices =
      number(color_pairs_of(canvas, changes.counts, color), canvas.pairs.pairs().size(), change, result);
  if (indices.empty()) return std::nullopt;
  std::vector<std::uint8_t> row(static_cast<std::size_t>(canvas.width) + 1, indices[0]);
  row[0] = 0;
  result.rows.reserve(row.size() * static_cast<std::size_t>(canvas.height));
  const Change* next = changes.changes.data();
  for (const std::size_t end : changes.ends) {
    for (const Change* last = changes.changes.data() + end; next != last; ++next) row[1 + next->x] = indices[next->pixel];
    result.rows.insert(result.rows.end(), row.begin(), row.end());
  }
  return result;
}

}  // namespace

std::optional<IndexedBitmap> quantize(const Bitmap& bitmap, int change) {
  return quantize(to_pairs(bitmap), change, [](std::uint32_t pixel) { return pixel; });
}

std::optional<IndexedBitmap> quantize(const PairCanvas& canvas) { return quantize(canvas, max_change, straight); }

}  // namespace placard
