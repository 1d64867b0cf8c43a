#include "backend/raster/palette.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace placard {

std::vector<ColorPair> color_pairs_of(const PairCanvas& canvas, const std::vector<std::uint32_t>& counts,
                                      std::uint32_t (*color)(std::uint32_t)) {
  std::vector<ColorPair> colors;
  colors.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const PixelPair& pair = canvas.pairs.pairs()[i];
    if (counts[i] > 0) colors.push_back({counts[i], color(pair.light), color(pair.dark), static_cast<PairTable::Number>(i)});
  }
  std::sort(colors.begin(), colors.end(), [](const ColorPair& a, const ColorPair& b) {
    return std::tie(b.count, a.light, a.dark) < std::tie(a.count, b.light, b.dark);
  });
  return colors;
}

Candidates::Candidates(const std::vector<ColorPair>& colors)
    : size_(colors.size()), blocks_((size_ + lanes - 1) / lanes), nearest_(blocks_), index_(blocks_) {
  add(colors, &ColorPair::light);
  if (std::any_of(colors.begin(), colors.end(), [](const ColorPair& pair) { return pair.light != pair.dark; }))
    add(colors, &ColorPair::dark);
  for (std::size_t i = 0; i < size_; ++i) nearest_[i / lanes][i % lanes] = 255;
}

void Candidates::keep(std::size_t candidate, std::uint8_t number) {
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

std::size_t Candidates::farthest(std::size_t count) const {
  Bytes largest{};
  for (std::size_t block = 0; block < count / lanes; ++block) {
    largest = nearest_[block] > largest ? nearest_[block] : largest;
  }
  std::uint8_t most = 0;
  for (std::size_t i = 0; i < lanes; ++i) most = std::max<std::uint8_t>(most, largest[i]);
  for (std::size_t i = count / lanes * lanes; i < count; ++i) most = std::max(most, distance(i));
  std::size_t candidate = 0;
  while (distance(candidate) != most) ++candidate;
  return candidate;
}

void Candidates::add(const std::vector<ColorPair>& colors, std::uint32_t ColorPair::*color) {
  for (unsigned shift = 0; shift < 32; shift += 8) {
    const std::size_t begin = channels_.size();
    channels_.resize(begin + blocks_);
    for (std::size_t i = 0; i < size_; ++i)
      channels_[begin + i / lanes][i % lanes] = static_cast<std::uint8_t>(colors[i].*color >> shift);
  }
}

std::vector<std::uint8_t> number(const std::vector<ColorPair>& colors, const Candidates& candidates,
                                 const std::vector<std::size_t>& chosen, std::size_t pairs, IndexedBitmap& result) {
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

}  // namespace placard
