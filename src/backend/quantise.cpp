#include "backend/quantise.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace placard {

namespace {

constexpr std::size_t most_colours = 256;
constexpr std::size_t most_counted = 8'192;  // a card without a gradient has about 500
constexpr std::size_t slot_bits = 14;        // half of the slots stay empty
constexpr std::size_t usual_runs = 50'000;   // of a card at twice its size
constexpr std::size_t kept_exactly = 24;     // the flat areas: what fills most of the picture

/// The different pixels of a picture with how often each comes, in a hash table with open addresses.
class PixelTable {
 public:
  struct Entry {
    std::uint32_t pixel = 0;
    std::uint32_t count = 0;
    std::uint8_t index = 0;
    bool used = false;
  };

  PixelTable() : slots_(std::size_t{1} << slot_bits) {}

  /// The entry of a pixel, null where there are too many.
  Entry* find(std::uint32_t pixel) {
    std::size_t slot = (pixel * 0x9E3779B1U) >> (32 - slot_bits);
    while (slots_[slot].used && slots_[slot].pixel != pixel) slot = (slot + 1) % slots_.size();
    Entry& entry = slots_[slot];
    if (!entry.used) {
      if (used_.size() == most_counted) return nullptr;
      entry.used = true;
      entry.pixel = pixel;
      used_.push_back(&entry);
    }
    return &entry;
  }

  /// Those that were found.
  [[nodiscard]] const std::vector<Entry*>& entries() const { return used_; }

 private:
  std::vector<Entry> slots_;
  std::vector<Entry*> used_;
};

/// Pixels in rows, and what colour each is.
struct Pixels {
  const std::uint8_t* words = nullptr;
  std::size_t width = 0;
  std::size_t height = 0;
  std::uint32_t (*colour)(std::uint32_t) = nullptr;

  [[nodiscard]] const std::uint8_t* row(std::size_t y) const { return words + y * width * 4; }
};

/// Pixels of a row that follow each other and are the same.
struct Run {
  const PixelTable::Entry* entry = nullptr;
  std::uint32_t length = 0;
};

/// Rows that follow each other and are the same.
struct RowRuns {
  std::vector<Run>::size_type first = 0;  // of the runs of such a row
  std::uint32_t rows = 0;
};

// Where the pixels of a row that are like the one at `begin` end; most of a card is a few long runs, so four at a time.
std::size_t run_end(const std::uint8_t* row, std::size_t begin, std::size_t width) {
  const auto at = [row]<class Word>(std::size_t index, Word word) {
    std::memcpy(&word, row + index * 4, sizeof word);
    return word;
  };
  const std::uint32_t pixel = at(begin, std::uint32_t{});
  const std::uint64_t two = std::uint64_t{pixel} << 32 | pixel;
  std::size_t end = begin + 1;
  while (end + 3 < width && ((at(end, two) ^ two) | (at(end + 2, two) ^ two)) == 0) end += 4;
  while (end < width && at(end, pixel) == pixel) ++end;
  return end;
}

/// What a picture consists of: runs of pixels, in rows of which most are like the one above.
struct Runs {
  PixelTable table;
  std::vector<Run> runs;
  std::vector<RowRuns> rows;
};

// False where there are too many different pixels.
bool split(const Pixels& pixels, Runs& result) {
  for (std::size_t y = 0; y < pixels.height;) {
    const std::uint8_t* row = pixels.row(y);
    std::uint32_t rows = 1;
    while (y + rows < pixels.height && std::memcmp(row, pixels.row(y + rows), pixels.width * 4) == 0) ++rows;
    result.rows.push_back({result.runs.size(), rows});
    for (std::size_t begin = 0; begin < pixels.width;) {
      const std::size_t end = run_end(row, begin, pixels.width);
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, row + begin * 4, 4);
      PixelTable::Entry* entry = result.table.find(pixel);
      if (entry == nullptr) return false;
      const auto length = static_cast<std::uint32_t>(end - begin);
      entry->count += length * rows;
      result.runs.push_back({entry, length});
      begin = end;
    }
    y += rows;
  }
  return true;
}

/// Colours, each channel by itself, how far each is from the nearest of those that stay, and which one that is.
struct Candidates {
  std::array<std::vector<std::uint8_t>, 4> channels;
  std::vector<std::uint8_t> nearest;
  std::vector<std::uint8_t> index;

  explicit Candidates(const std::vector<std::uint32_t>& colours) : nearest(colours.size(), 255), index(colours.size(), 0) {
    for (unsigned i = 0; i < channels.size(); ++i) {
      for (const std::uint32_t colour : colours) channels[i].push_back(static_cast<std::uint8_t>(colour >> (8 * i)));
    }
  }

  /// Lets a colour stay; distance is the largest difference of a channel. The compiler does many at a time.
  void keep(std::size_t colour, std::uint8_t number) {
    const std::uint8_t* red = channels[0].data();
    const std::uint8_t* green = channels[1].data();
    const std::uint8_t* blue = channels[2].data();
    const std::uint8_t* alpha = channels[3].data();
    const std::uint8_t r = red[colour], g = green[colour], b = blue[colour], a = alpha[colour];
    const auto apart = [](std::uint8_t x, std::uint8_t y) { return static_cast<std::uint8_t>(std::max(x, y) - std::min(x, y)); };
    std::uint8_t* to = nearest.data();
    std::uint8_t* which = index.data();
    for (std::size_t i = 0, size = nearest.size(); i < size; ++i) {
      const std::uint8_t d =
          std::max(std::max(apart(red[i], r), apart(green[i], g)), std::max(apart(blue[i], b), apart(alpha[i], a)));
      which[i] = d < to[i] ? number : which[i];
      to[i] = std::min(d, to[i]);
    }
  }

  /// The first of those that are farthest from all that stay.
  [[nodiscard]] std::size_t farthest() const {
    std::uint8_t most = 0;
    for (const std::uint8_t distance : nearest) most = std::max(most, distance);
    return static_cast<std::size_t>(std::find(nearest.begin(), nearest.end(), most) - nearest.begin());
  }
};

// Chooses the colours that stay: the most frequent ones, then again and again the one that is farthest from all chosen.
// Where not all can stay, it stops as soon as all are near enough. Says whether all are near enough.
bool choose(const std::vector<std::uint32_t>& colours, Candidates& candidates, std::vector<std::uint32_t>& chosen) {
  const bool is_many = colours.size() > most_colours;
  std::size_t next = 0;
  while (chosen.size() < most_colours) {
    candidates.keep(next, static_cast<std::uint8_t>(chosen.size()));
    chosen.push_back(colours[next]);
    const std::size_t farthest = candidates.farthest();
    const int distance = candidates.nearest[farthest];
    if (distance == 0 || (is_many && chosen.size() >= kept_exactly && distance <= most_change)) return true;
    next = chosen.size() < std::min(kept_exactly, colours.size()) ? chosen.size() : farthest;
    if (candidates.nearest[next] == 0) next = farthest;
  }
  return candidates.nearest[candidates.farthest()] <= most_change;
}

// Gives each entry the index of its colour.
bool number(std::vector<PixelTable::Entry*> entries, std::uint32_t (*colour)(std::uint32_t), std::vector<std::uint32_t>& chosen) {
  // By count, then by colour: the same choice on every run.
  std::sort(entries.begin(), entries.end(), [colour](const auto* a, const auto* b) {
    return a->count != b->count ? a->count > b->count : colour(a->pixel) < colour(b->pixel);
  });
  std::vector<std::uint32_t> colours;
  for (const PixelTable::Entry* entry : entries) colours.push_back(colour(entry->pixel));
  Candidates candidates(colours);
  if (!choose(colours, candidates, chosen)) return false;
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i]->index = candidates.index[i];
  return true;
}

// Runs in letters are too short to call a function for each: eight bytes are written in any case, and what comes next is
// written over those that are too many.
void fill(std::uint8_t* to, std::size_t length, std::uint8_t index) {
  const std::uint64_t eight = index * 0x0101010101010101U;
  std::memcpy(to, &eight, sizeof eight);
  if (length > sizeof eight) std::memset(to + sizeof eight, index, length - sizeof eight);
}

std::optional<IndexedBitmap> quantise(const Pixels& pixels) {
  Runs split_pixels;
  split_pixels.runs.reserve(usual_runs);
  if (pixels.width * pixels.height == 0 || !split(pixels, split_pixels)) return std::nullopt;
  IndexedBitmap result{static_cast<int>(pixels.width), static_cast<int>(pixels.height), {}, {}};
  if (!number(split_pixels.table.entries(), pixels.colour, result.colours)) return std::nullopt;
  const std::size_t size = (pixels.width + 1) * pixels.height;
  result.rows.resize(size + sizeof(std::uint64_t));
  std::uint8_t* to = result.rows.data();
  for (const RowRuns& same : split_pixels.rows) {
    const std::uint8_t* row = to;
    *to++ = 0;
    for (const Run* run = split_pixels.runs.data() + same.first; to <= row + pixels.width; to += run++->length) {
      fill(to, run->length, run->entry->index);
    }
    for (std::uint32_t i = 1; i < same.rows; ++i, to += pixels.width + 1) std::memcpy(to, row, pixels.width + 1);
  }
  result.rows.resize(size);
  return result;
}

}  // namespace

std::optional<IndexedBitmap> quantise(const Bitmap& bitmap) {
  return quantise({bitmap.rgba.data(), static_cast<std::size_t>(bitmap.width), static_cast<std::size_t>(bitmap.height),
                   [](std::uint32_t pixel) { return pixel; }});
}

std::optional<IndexedBitmap> quantise(const Canvas& canvas) {
  return quantise({reinterpret_cast<const std::uint8_t*>(canvas.pixels.data()), static_cast<std::size_t>(canvas.width),
                   static_cast<std::size_t>(canvas.height), straight});
}

}  // namespace placard
