#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "backend/raster/palette.h"

namespace placard {

namespace {

constexpr std::size_t rare = 16;   // pixels: a color that has fewer is at the edge of a glyph
constexpr int edge_tolerance = 3;  // how many times as far from the palette as the others such a color may be
constexpr int max_distance = 8;    // of the others from the palette, in each channel
// Colors that are farther from the mixed color would be specks. The nearest one never is: there are four channels.
constexpr int max_mixed = 2 * max_distance;

constexpr std::size_t period = 4;  // pixels
// Bayer's matrix with eight thresholds: every 2 by 2 pixels have one of each quarter, every 4 by 2 pixels have all.
constexpr std::array<std::array<std::size_t, period>, period> thresholds{
    {{0, 4, 1, 5}, {6, 2, 7, 3}, {1, 5, 0, 4}, {7, 3, 6, 2}}};

/// The palette indices of a color, from dark to bright: one for each threshold.
using Mixture = std::array<std::uint8_t, 8>;

using Channels = std::array<int, 4>;

Channels channels_of(std::uint32_t color) {
  Channels channels{};
  for (int& channel : channels) channel = static_cast<int>(std::exchange(color, color >> 8) & 0xFF);
  return channels;
}

int brightness(const Channels& color) { return 3 * color[0] + 6 * color[1] + color[2]; }

int distance(const Channels& a, const Channels& b) {  // squared
  int sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

// Pattern dithering (Thomas Knoll): each entry compensates for half of the error of those before it. All of it would be more
// exact, but with a coarser pattern.
Mixture mixture_of(const Channels& color, const std::vector<Channels>& palette) {
  std::vector<std::uint8_t> near;
  for (std::size_t i = 0; i < palette.size(); ++i) {
    if (distance(palette[i], color) <= max_mixed * max_mixed) near.push_back(static_cast<std::uint8_t>(i));
  }
  Mixture mixture{};
  Channels error{};
  for (std::uint8_t& index : mixture) {
    Channels wanted = color;
    for (std::size_t c = 0; c < color.size(); ++c) wanted[c] += error[c] / 2;
    index = *std::ranges::min_element(near, {}, [&](std::uint8_t i) { return distance(palette[i], wanted); });
    for (std::size_t c = 0; c < color.size(); ++c) error[c] += color[c] - palette[index][c];
  }
  std::ranges::sort(mixture, {}, [&](std::uint8_t i) { return std::pair(brightness(palette[i]), i); });
  return mixture;
}

// Chooses the color that is farthest from all chosen (greedy k-center), with tolerance for those that are not `frequent`. Returns
// nothing if the last ones are too far.
std::vector<std::size_t> choose(Candidates& candidates, std::size_t frequent) {
  std::vector<std::size_t> chosen;
  std::size_t next = 0;
  while (chosen.size() < max_colors) {
    candidates.keep(next, static_cast<std::uint8_t>(chosen.size()));
    chosen.push_back(next);
    next = candidates.farthest(frequent);
    const std::size_t edge = candidates.farthest(candidates.size());
    if (candidates.distance(edge) > edge_tolerance * candidates.distance(next)) next = edge;
    if (candidates.distance(edge) == 0) return chosen;
  }
  const int distance = candidates.distance(candidates.farthest(frequent));
  const int edge_distance = candidates.distance(candidates.farthest(candidates.size()));
  if (distance > max_distance || edge_distance > edge_tolerance * max_distance) chosen.clear();
  return chosen;
}

}  // namespace

std::optional<IndexedBitmap> dither(const Bitmap& bitmap) {
  constexpr std::size_t capacity = std::numeric_limits<std::uint16_t>::max();
  auto numbered = number_pixels(bitmap.rgba.data(), bitmap.rgba.data(), bitmap.width, bitmap.height, capacity);
  if (!numbered) return std::nullopt;
  std::vector<ColorPair>& colors = numbered->pairs;
  sort(colors);
  const auto edges = std::find_if(colors.begin() + 1, colors.end(), [](const ColorPair& color) { return color.count < rare; });
  const auto frequent = static_cast<std::size_t>(edges - colors.begin());
  Candidates candidates(colors);
  const std::vector<std::size_t> chosen = choose(candidates, frequent);
  if (chosen.empty()) return std::nullopt;
  IndexedBitmap result{bitmap.width, bitmap.height, {}, {}, {}};
  const std::vector<std::uint8_t> indices = number(colors, candidates, chosen, result);
  std::vector<Channels> palette;
  for (const std::uint32_t color : result.colors) palette.push_back(channels_of(color));
  std::vector<Mixture> mixtures(colors.size());
  for (std::size_t i = 0; i < colors.size(); ++i) {
    Mixture& mixture = mixtures[colors[i].number];
    mixture.fill(indices[colors[i].number]);
    if (i < frequent && candidates.distance(i) > 0) mixture = mixture_of(channels_of(colors[i].light), palette);
  }
  std::size_t y = 0;
  const auto width = static_cast<std::size_t>(bitmap.width);
  const std::uint16_t* row = numbered->pixels.data();
  for (const int repeats : numbered->repeats) {
    for (int i = 0; i < repeats; ++i, ++y) {
      result.rows.push_back(0);
      for (std::size_t x = 0; x < width; ++x) result.rows.push_back(mixtures[row[x]][thresholds[y % period][x % period]]);
    }
    row += width;
  }
  return result;
}

}  // namespace placard
