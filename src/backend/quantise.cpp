#include "backend/quantise.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <numeric>
#include <span>

#include "base/limits.h"

namespace placard {

namespace {

constexpr std::size_t most_colours = 256;
constexpr std::size_t most_counted = 8'192;    // a card without a gradient has about 500
constexpr std::size_t slot_bits = 14;          // half of the slots stay empty
constexpr std::size_t usual_changes = 50'000;  // in a card at twice its size
constexpr std::size_t kept_exactly = 24;       // the flat areas: what fills most of the picture

/// The different pixels of a picture with how often each comes, in a hash table with open addresses: each has a place there.
class PixelTable {
 public:
  struct Entry {
    std::uint32_t pixel = 0;
    std::uint32_t count = 0;
    std::uint8_t index = 0;
    bool used = false;
  };
  using Place = std::uint16_t;

  static constexpr std::size_t size = std::size_t{1} << slot_bits;
  static constexpr Place nothing = size;       ///< the place of what no pixel is
  static constexpr Place too_many = size + 1;  ///< what is found where there is no room

  PixelTable() : entries_(size + 1) {}

  Place find(std::uint32_t pixel) {
    const std::size_t place = (pixel * 0x9E3779B1U) >> (32 - slot_bits);
    const Entry& entry = entries_[place];
    return entry.pixel == pixel && entry.used ? static_cast<Place>(place) : search(pixel, place);
  }

  [[nodiscard]] Entry& operator[](Place place) { return entries_[place]; }

  /// The places of those that were found.
  [[nodiscard]] const std::vector<Place>& places() const { return places_; }

 private:
  Place search(std::uint32_t pixel, std::size_t place) {
    while (entries_[place].used && entries_[place].pixel != pixel) place = (place + 1) % size;
    if (!entries_[place].used) {
      if (places_.size() == most_counted) return too_many;
      entries_[place] = {pixel, 0, 0, true};
      places_.push_back(static_cast<Place>(place));
    }
    return static_cast<Place>(place);
  }

  std::vector<Entry> entries_;
  std::vector<Place> places_;
};

/// Pixels in rows, and what colour each is.
struct Pixels {
  const std::uint8_t* words = nullptr;
  std::size_t width = 0;
  std::size_t height = 0;
  std::uint32_t (*colour)(std::uint32_t) = nullptr;

  [[nodiscard]] const std::uint8_t* row(std::size_t y) const { return words + y * width * 4; }
};

/// A pixel that is another one than that above it.
struct Change {
  std::uint16_t x = 0;
  PixelTable::Place pixel = 0;
};
static_assert(limits::png_side.value <= std::numeric_limits<std::uint16_t>::max());

/// What a picture consists of: what changes from row to row, which is little; the first row comes after one of no pixels.
struct Changes {
  PixelTable table;
  std::vector<Change> changes;
  std::vector<std::size_t> ends;  // of the changes of each row
};

template <class Word>
Word load(const std::uint8_t* data) {
  Word word = 0;
  std::memcpy(&word, data, sizeof word);
  return word;
}

// Writes where two rows have different pixels, and says how many. Eight at a time: most of them are the same, and for
// the others each place is written and the next one may be written over it, without a branch that nobody can foresee.
std::size_t differences(const std::uint8_t* row, const std::uint8_t* above, std::size_t width, std::uint16_t* places) {
  if (std::memcmp(row, above, width * 4) == 0) return 0;
  std::size_t count = 0;
  const auto note = [&](std::size_t x) {
    places[count] = static_cast<std::uint16_t>(x);
    count += load<std::uint32_t>(row + x * 4) != load<std::uint32_t>(above + x * 4) ? 1 : 0;
  };
  std::size_t x = 0;
  for (; x + 8 <= width; x += 8) {
    const auto two = [&](std::size_t i) {
      return load<std::uint64_t>(row + (x + i) * 4) ^ load<std::uint64_t>(above + (x + i) * 4);
    };
    if ((two(0) | two(2) | two(4) | two(6)) == 0) continue;
    for (std::size_t i = 0; i < 8; ++i) note(x + i);
  }
  for (; x < width; ++x) note(x);
  return count;
}

// False where there are too many different pixels. A pixel that changes is counted for all rows from here on, so none that
// stays has to be counted.
bool split(const Pixels& pixels, Changes& result) {
  PixelTable& table = result.table;
  std::vector<PixelTable::Place> above(pixels.width, PixelTable::nothing);
  std::vector<std::uint16_t> places(pixels.width + 1);
  std::iota(places.begin(), places.end(), std::uint16_t{0});
  for (std::size_t y = 0; y < pixels.height; ++y) {
    const std::uint8_t* row = pixels.row(y);
    const std::size_t count = y == 0 ? pixels.width : differences(row, pixels.row(y - 1), pixels.width, places.data());
    const auto rows = static_cast<std::uint32_t>(pixels.height - y);
    result.changes.resize(result.changes.size() + count);
    Change* change = result.changes.data() + result.changes.size() - count;
    for (const std::uint16_t x : std::span(places).first(count)) {
      const PixelTable::Place place = table.find(load<std::uint32_t>(row + x * std::size_t{4}));
      if (place == PixelTable::too_many) return false;
      table[above[x]].count -= rows;
      table[place].count += rows;
      above[x] = place;
      *change++ = {x, place};
    }
    result.ends.push_back(result.changes.size());
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
bool number(PixelTable& table, std::uint32_t (*colour)(std::uint32_t), std::vector<std::uint32_t>& chosen) {
  struct Counted {
    std::uint32_t count = 0;
    std::uint32_t colour = 0;
    PixelTable::Place place = 0;
  };
  std::vector<Counted> counted;
  counted.reserve(table.places().size());
  for (const PixelTable::Place place : table.places()) counted.push_back({table[place].count, colour(table[place].pixel), place});
  // By count, then by colour: the same choice on every run.
  std::sort(counted.begin(), counted.end(),
            [](const Counted& a, const Counted& b) { return a.count != b.count ? a.count > b.count : a.colour < b.colour; });
  std::vector<std::uint32_t> colours;
  colours.reserve(counted.size());
  for (const Counted& one : counted) colours.push_back(one.colour);
  Candidates candidates(colours);
  if (!choose(colours, candidates, chosen)) return false;
  for (std::size_t i = 0; i < counted.size(); ++i) table[counted[i].place].index = candidates.index[i];
  return true;
}

std::optional<IndexedBitmap> quantise(const Pixels& pixels) {
  Changes changes;
  changes.changes.reserve(usual_changes);
  if (pixels.width * pixels.height == 0 || !split(pixels, changes)) return std::nullopt;
  IndexedBitmap result{static_cast<int>(pixels.width), static_cast<int>(pixels.height), {}, {}};
  if (!number(changes.table, pixels.colour, result.colours)) return std::nullopt;
  const std::size_t row_bytes = pixels.width + 1;
  result.rows.resize(row_bytes * pixels.height);
  std::uint8_t* row = result.rows.data();
  const Change* change = changes.changes.data();
  for (std::size_t y = 0; y < pixels.height; ++y, row += row_bytes) {
    if (y > 0) std::memcpy(row, row - row_bytes, row_bytes);
    const Change* end = changes.changes.data() + changes.ends[y];
    for (; change != end; ++change) row[1 + change->x] = changes.table[change->pixel].index;
  }
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
