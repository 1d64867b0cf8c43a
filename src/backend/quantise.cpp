#include "backend/quantise.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace placard {

namespace {

constexpr std::size_t most_colours = 256;
constexpr std::size_t most_counted = 16'384;  // a card without a gradient has about 1,500
constexpr std::size_t kept_exactly = 24;      // the flat areas: what fills most of the picture

/// The different colours of a bitmap with how often each comes, in a hash table with open addresses.
class ColourTable {
 public:
  struct Entry {
    std::uint32_t colour = 0;
    std::uint32_t count = 0;
    std::uint8_t index = 0;
  };

  ColourTable() : slots_(most_counted * 4) {}

  /// The entry of a colour, new ones with a count of 1; null where there are too many.
  Entry* find(std::uint32_t colour) {
    std::size_t slot = (colour * 0x9E3779B1U) >> 16;
    while (slots_[slot].count != 0 && slots_[slot].colour != colour) slot = (slot + 1) % slots_.size();
    Entry& entry = slots_[slot];
    if (entry.count == 0) {
      if (++size_ > most_counted) return nullptr;
      entry.colour = colour;
      entry.count = 1;
    }
    return &entry;
  }

  std::vector<Entry*> entries() {
    std::vector<Entry*> result;
    for (Entry& entry : slots_) {
      if (entry.count != 0) result.push_back(&entry);
    }
    return result;
  }

 private:
  std::vector<Entry> slots_;
  std::size_t size_ = 0;
};

std::uint32_t pixel_at(const Bitmap& bitmap, std::size_t index) {
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, bitmap.rgba.data() + index * 4, 4);
  return pixel;
}

// The largest difference of a channel.
int distance(std::uint32_t a, std::uint32_t b) {
  int largest = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    largest = std::max(largest, std::abs(static_cast<int>((a >> shift) & 0xFF) - static_cast<int>((b >> shift) & 0xFF)));
  }
  return largest;
}

// Chooses the colours that stay: the most frequent ones, then again and again the one that is farthest from all chosen.
// Gives each colour the index of the nearest, and says whether all are near enough.
bool choose(std::vector<ColourTable::Entry*>& entries, std::vector<std::uint32_t>& chosen) {
  // By count, then by colour: the same choice on every run.
  std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
    return a->count != b->count ? a->count > b->count : a->colour < b->colour;
  });
  std::vector<int> nearest(entries.size(), 256);
  std::size_t next = 0;
  while (chosen.size() < most_colours) {
    const std::uint32_t colour = entries[next]->colour;
    const auto index = static_cast<std::uint8_t>(chosen.size());
    chosen.push_back(colour);
    std::size_t farthest = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const int d = distance(colour, entries[i]->colour);
      if (d < nearest[i]) {
        nearest[i] = d;
        entries[i]->index = index;
      }
      if (nearest[i] > nearest[farthest]) farthest = i;
    }
    if (nearest[farthest] == 0) return true;
    next = chosen.size() < std::min(kept_exactly, entries.size()) ? chosen.size() : farthest;
    if (nearest[next] == 0) next = farthest;
  }
  return *std::max_element(nearest.begin(), nearest.end()) <= most_change;
}

}  // namespace

std::optional<IndexedBitmap> quantise(const Bitmap& bitmap) {
  ColourTable table;
  const std::size_t pixels = bitmap.rgba.size() / 4;
  std::uint32_t last = 0;
  ColourTable::Entry* entry = nullptr;
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::uint32_t pixel = pixel_at(bitmap, i);
    if (entry == nullptr || pixel != last) entry = table.find(pixel);
    if (entry == nullptr) return std::nullopt;
    ++entry->count;
    last = pixel;
  }
  IndexedBitmap result;
  std::vector<ColourTable::Entry*> entries = table.entries();
  if (entries.empty() || !choose(entries, result.colours)) return std::nullopt;
  result.indices.resize(pixels);
  entry = nullptr;
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::uint32_t pixel = pixel_at(bitmap, i);
    if (entry == nullptr || pixel != last) entry = table.find(pixel);
    result.indices[i] = entry->index;
    last = pixel;
  }
  return result;
}

}  // namespace placard
