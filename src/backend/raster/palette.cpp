#include "backend/raster/palette.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace placard {

namespace {

bool is_opaque(std::uint32_t color) { return std::bit_cast<std::array<std::uint8_t, 4>>(color)[3] == 255; }

std::uint32_t load(const char* pixel) {
  std::uint32_t color = 0;
  std::memcpy(&color, pixel, sizeof color);
  return color;
}

// How many rows at the top are equal.
std::size_t equal_rows(const char* rows, int count, std::size_t stride) {
  std::size_t equal = 1;
  while (equal < static_cast<std::size_t>(count) && std::memcmp(rows, rows + equal * stride, stride) == 0) ++equal;
  return equal;
}

}  // namespace

std::optional<NumberedPixels> number_pixels(const void* light, const void* dark, int width, int height, std::size_t capacity) {
  NumberedPixels result;
  auto& [pixels, repeats, pairs] = result;
  std::unordered_map<std::uint64_t, std::uint16_t> numbers;
  const std::size_t stride = static_cast<std::size_t>(width) * 4;
  const auto* light_row = static_cast<const char*>(light);
  const auto* dark_row = static_cast<const char*>(dark);
  for (std::size_t rows = 0; height > 0; height -= static_cast<int>(rows)) {
    rows = std::min(equal_rows(light_row, height, stride), equal_rows(dark_row, height, stride));
    for (std::size_t begin = 0, end = 0; begin < stride; begin = end) {
      ColorPair pair{0, load(light_row + begin), load(dark_row + begin), static_cast<std::uint16_t>(pairs.size())};
      for (end = begin + 4; end < stride && load(light_row + end) == pair.light && load(dark_row + end) == pair.dark;) end += 4;
      const auto [entry, is_new] = numbers.try_emplace(std::uint64_t{pair.light} << 32 | pair.dark, pair.number);
      if (is_new) pairs.push_back(pair);
      if (pairs.size() == capacity) return std::nullopt;
      const std::size_t length = (end - begin) / 4;
      pairs[entry->second].count += static_cast<std::uint32_t>(length * rows);
      pixels.insert(pixels.end(), length, entry->second);
    }
    repeats.push_back(static_cast<int>(rows));
    light_row += rows * stride;
    dark_row += rows * stride;
  }
  return pairs.empty() ? std::nullopt : std::optional(std::move(result));
}

void sort(std::vector<ColorPair>& pairs) {
  std::ranges::sort(pairs, [](const ColorPair& a, const ColorPair& b) {
    return std::tie(b.count, a.light, a.dark) < std::tie(a.count, b.light, b.dark);
  });
}

Candidates::Candidates(const std::vector<ColorPair>& colors) : nearest_(colors.size(), 255), index_(colors.size()) {
  for (const auto color : {&ColorPair::light, &ColorPair::dark}) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      std::vector<std::uint8_t>& channel = channels_.emplace_back();
      for (const ColorPair& pair : colors) channel.push_back(static_cast<std::uint8_t>(pair.*color >> shift));
    }
    if (std::ranges::all_of(colors, [](const ColorPair& pair) { return pair.light == pair.dark; })) break;
  }
}

// Loops over bytes without branches, which compilers vectorize.
void Candidates::keep(std::size_t candidate, std::uint8_t number) {
  std::vector<std::uint8_t> distances(size());
  std::uint8_t* distance = distances.data();
  for (const std::vector<std::uint8_t>& channel : channels_) {
    const std::uint8_t own = channel[candidate];
    const std::uint8_t* value = channel.data();
    for (std::size_t i = 0; i < distances.size(); ++i) {
      const std::uint8_t apart = value[i] > own ? value[i] - own : own - value[i];
      distance[i] = apart > distance[i] ? apart : distance[i];
    }
  }
  std::uint8_t* nearest = nearest_.data();
  std::uint8_t* index = index_.data();
  for (std::size_t i = 0; i < distances.size(); ++i) {
    index[i] = distance[i] < nearest[i] ? number : index[i];
    nearest[i] = distance[i] < nearest[i] ? distance[i] : nearest[i];
  }
}

std::size_t Candidates::farthest(std::size_t count) const {
  std::uint8_t most = 0;
  for (std::size_t i = 0; i < count; ++i) most = std::max(most, nearest_[i]);
  return static_cast<std::size_t>(std::ranges::find(nearest_, most) - nearest_.begin());
}

std::vector<std::uint8_t> number(const std::vector<ColorPair>& colors, const Candidates& candidates,
                                 const std::vector<std::size_t>& chosen, IndexedBitmap& result) {
  std::vector<std::size_t> order(chosen.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
    const ColorPair& pair = colors[chosen[i]];
    return !is_opaque(pair.light) || !is_opaque(pair.dark);
  });
  std::array<std::uint8_t, max_colors> place{};
  for (const std::size_t i : order) {
    place[i] = static_cast<std::uint8_t>(result.colors.size());
    result.colors.push_back(colors[chosen[i]].light);
    result.dark.push_back(colors[chosen[i]].dark);
  }
  std::vector<std::uint8_t> indices(colors.size());
  for (std::size_t i = 0; i < colors.size(); ++i) indices[colors[i].number] = place[candidates.index(i)];
  return indices;
}

}  // namespace placard
