#include <algorithm>
#include <utility>

#include "backend/raster/palette.h"

namespace placard {

namespace {

constexpr std::size_t max_pairs = 8'192;  // a card without a gradient has about 500
constexpr std::size_t kept_exactly = 24;  // the most frequent colors: those of flat areas

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

std::optional<IndexedBitmap> quantize(std::optional<NumberedPixels> numbered, int width, int height, int change) {
  if (!numbered) return std::nullopt;
  sort(numbered->pairs);
  Candidates candidates(numbered->pairs);
  const std::vector<std::size_t> chosen = choose(candidates, change);
  if (chosen.empty()) return std::nullopt;
  IndexedBitmap result{width, height, {}, {}, {}};
  const std::vector<std::uint8_t> indices = number(numbered->pairs, candidates, chosen, result);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(width) + 1);
  result.rows.reserve(row.size() * static_cast<std::size_t>(height));
  const std::uint16_t* pixel = numbered->pixels.data();
  for (const int repeats : numbered->repeats) {
    for (std::size_t x = 1; x < row.size(); ++x) row[x] = indices[*pixel++];
    for (int i = 0; i < repeats; ++i) result.rows.insert(result.rows.end(), row.begin(), row.end());
  }
  return result;
}

}  // namespace

std::optional<IndexedBitmap> quantize(const Bitmap& bitmap, int change) {
  const std::uint8_t* pixels = bitmap.rgba.data();
  return quantize(number_pixels(pixels, pixels, bitmap.width, bitmap.height, max_pairs), bitmap.width, bitmap.height, change);
}

std::optional<IndexedBitmap> quantize(const Canvas& light, const Canvas& dark) {
  auto numbered = number_pixels(light.pixels.data(), dark.pixels.data(), light.width, light.height, max_pairs);
  if (numbered) {
    for (ColorPair& pair : numbered->pairs) pair = {pair.count, straight(pair.light), straight(pair.dark), pair.number};
  }
  return quantize(std::move(numbered), light.width, light.height, max_change);
}

}  // namespace placard
