#include <algorithm>
#include <cstring>
#include <limits>
#include <span>

#include "backend/raster/palette.h"
#include "base/limits.h"

namespace placard {

namespace {

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
    const std::size_t farthest = candidates.farthest(size);
    const int distance = candidates.distance(farthest);
    if (distance == 0 || (size > max_colors && chosen.size() >= kept_exactly && distance <= change)) return chosen;
    next = chosen.size() < std::min(kept_exactly, size) ? chosen.size() : farthest;
    if (candidates.distance(next) == 0) next = farthest;
  }
  if (candidates.distance(candidates.farthest(size)) > change) chosen.clear();
  return chosen;
}

std::optional<IndexedBitmap> quantize(const PairCanvas& canvas, int change, std::uint32_t (*color)(std::uint32_t)) {
  if (canvas.pixels.empty() || canvas.pairs.overflowed()) return std::nullopt;
  const Changes changes = split(canvas);
  const std::vector<ColorPair> colors = color_pairs_of(canvas, changes.counts, color);
  Candidates candidates(colors);
  const std::vector<std::size_t> chosen = choose(candidates, change);
  if (chosen.empty()) return std::nullopt;
  IndexedBitmap result{canvas.width, canvas.height, {}, {}, {}};
  const std::vector<std::uint8_t> indices = number(colors, candidates, chosen, changes.counts.size(), result);
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
