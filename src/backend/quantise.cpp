#include "backend/quantise.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace placard {

namespace {

constexpr std::size_t most_colours = 256;
constexpr std::size_t most_counted = 8'192;  // a card without a gradient has about 500
constexpr std::size_t slot_bits = 14;        // half of the slots stay empty
constexpr std::size_t kept_exactly = 24;     // the flat areas: what fills most of the picture

/// The different colours of a bitmap with how often each comes, in a hash table with open addresses.
class ColourTable {
 public:
  struct Entry {
    std::uint32_t colour = 0;
    std::uint32_t count = 0;
    std::uint8_t index = 0;
    bool used = false;
  };

  ColourTable() : slots_(std::size_t{1} << slot_bits) {}

  /// The entry of a colour, null where there are too many.
  Entry* find(std::uint32_t colour) {
    std::size_t slot = (colour * 0x9E3779B1U) >> (32 - slot_bits);
    while (slots_[slot].used && slots_[slot].colour != colour) slot = (slot + 1) % slots_.size();
    Entry& entry = slots_[slot];
    if (!entry.used) {
      if (++size_ > most_counted) return nullptr;
      entry.used = true;
      entry.colour = colour;
    }
    return &entry;
  }

  std::vector<Entry*> entries() {
    std::vector<Entry*> result;
    for (Entry& entry : slots_) {
      if (entry.used) result.push_back(&entry);
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

/// Pixels of one colour that follow each other.
struct Run {
  const ColourTable::Entry* entry = nullptr;
  std::uint32_t length = 0;
};

// Where the pixels that are like the one at `begin` end; most of a card is a few long runs, so two at a time.
std::size_t run_end(const Bitmap& bitmap, std::size_t begin, std::size_t pixels) {
  const std::uint32_t colour = pixel_at(bitmap, begin);
  const std::uint64_t two = std::uint64_t{colour} << 32 | colour;
  std::size_t end = begin + 1;
  for (std::uint64_t next = 0; end + 1 < pixels; end += 2) {
    std::memcpy(&next, bitmap.rgba.data() + end * 4, 8);
    if (next != two) break;
  }
  while (end < pixels && pixel_at(bitmap, end) == colour) ++end;
  return end;
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
// Where not all can stay, it stops as soon as all are near enough. Gives each colour the index of the nearest, and says whether
// all are near enough.
bool choose(std::vector<ColourTable::Entry*>& entries, std::vector<std::uint32_t>& chosen) {
  // By count, then by colour: the same choice on every run.
  std::sort(entries.begin(), entries.end(),
            [](const auto* a, const auto* b) { return a->count != b->count ? a->count > b->count : a->colour < b->colour; });
  const bool is_many = entries.size() > most_colours;
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
    if (is_many && chosen.size() >= kept_exactly && nearest[farthest] <= most_change) return true;
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
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < pixels;) {
    const std::size_t end = run_end(bitmap, begin, pixels);
    ColourTable::Entry* entry = table.find(pixel_at(bitmap, begin));
    if (entry == nullptr) return std::nullopt;
    entry->count += static_cast<std::uint32_t>(end - begin);
    runs.push_back({entry, static_cast<std::uint32_t>(end - begin)});
    begin = end;
  }
  IndexedBitmap result;
  std::vector<ColourTable::Entry*> entries = table.entries();
  if (entries.empty() || !choose(entries, result.colours)) return std::nullopt;
  result.indices.reserve(pixels);
  for (const Run& run : runs) result.indices.insert(result.indices.end(), run.length, run.entry->index);
  return result;
}

}  // namespace placard
