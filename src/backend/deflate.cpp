#include "backend/deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include "backend/deflate_block.h"

namespace placard {

namespace {

constexpr unsigned hash_bits = 12;             // the table then stays in the nearest cache
constexpr std::size_t shortest = 4;            // of what is looked for: so many bytes make a hash
constexpr std::size_t long_enough = 16;        // nothing better is looked for
constexpr std::size_t flat = 32;               // what is this long is a flat area, or found again by the row above:
constexpr std::size_t left_edge = 3;           // only so many bytes of it are remembered, with what follows it
constexpr std::size_t most_of_a_block = 2000;  // bytes and matches: a line or two of text, which have their own colours

template <class Word>
Word load(const std::uint8_t* data) {
  Word word = 0;
  std::memcpy(&word, data, sizeof word);
  return word;
}

// How many of the first seven bytes are the same in two words, by what differs in them.
std::size_t same_bytes(std::uint64_t difference) {
  constexpr std::uint64_t last = std::uint64_t{1} << 63;
  const int bits =
      std::endian::native == std::endian::little ? std::countr_zero(difference | last) : std::countl_zero(difference | 1);
  return static_cast<std::size_t>(bits) / 8;
}

/// The latest places where the same four bytes came before, the last one first: each as itself plus 1, two to a word, and 0
/// is none.
template <std::size_t count>
class Places {
 public:
  using Words = std::array<std::uint64_t, (count + 1) / 2>;

  /// The places of what begins here.
  Words& find(const std::uint8_t* data) { return slots_[(load<std::uint32_t>(data) * 0x9E3779B1U) >> (32 - hash_bits)]; }

  static std::size_t at(const Words& words, std::size_t index) {
    return static_cast<std::uint32_t>(words[index / 2] >> (32 * (index % 2)));
  }

  /// Puts a place before the others; the earliest one is forgotten.
  static void add(Words& words, std::size_t place) {
    for (std::size_t i = words.size() - 1; i > 0; --i) words[i] = words[i] << 32 | words[i - 1] >> 32;
    words[0] = words[0] << 32 | (place + 1);
  }

 private:
  std::vector<Words> slots_ = std::vector<Words>(std::size_t{1} << hash_bits);
};

/// Splits rows into bytes and matches; each is looked for at so many places.
template <std::size_t looks>
class Parser {
 public:
  Parser(std::span<const std::uint8_t> data, std::size_t row, std::string& out)
      : data_(data.data()), size_(data.size()), row_(row), first_below_(row <= farthest_match ? row : data.size()), block_(out) {}

  void parse() {
    Found match = find(0, shortest - 1);
    for (std::size_t at = 0; at < size_;) {
      if (block_.size() >= most_of_a_block) block_.write(false);
      if (match.distance == 0) {
        block_.add(data_[at++]);
        match = find(at, shortest - 1);
        continue;
      }
      const bool looks_on = match.length < long_enough;
      const Found later = looks_on ? find(at + 1, match.length) : Found{};
      if (later.distance > 0) {
        block_.add(data_[at++]);
        match = later;
        continue;
      }
      const std::size_t end = at + match.length;
      remember(match.length > flat ? end - left_edge : at + (looks_on ? 2 : 1), end);
      block_.add(Match{static_cast<std::uint16_t>(match.length), static_cast<std::uint16_t>(match.distance)});
      at = end;
      match = find(at, shortest - 1);
    }
    block_.write(true);
  }

 private:
  /// The best match so far; without a distance it is how long one would have to be at least, less 1.
  struct Found {
    std::size_t length = 0;
    std::size_t distance = 0;
  };

  // How many bytes are the same at two places of which the first eight are.
  [[nodiscard]] std::size_t common(std::size_t at, std::size_t before) const {
    const std::uint8_t* a = data_ + at;
    const std::uint8_t* b = data_ + before;
    const std::size_t most = std::min(longest_match, size_ - at);
    std::size_t length = 8;
    for (; length + 8 <= most; length += 8) {
      const std::uint64_t difference = load<std::uint64_t>(a + length) ^ load<std::uint64_t>(b + length);
      if (difference != 0) return length + same_bytes(difference);
    }
    while (length < most && a[length] == b[length]) ++length;
    return length;
  }

  // Few of these matches are longer than eight bytes, and which ones are better is as good as random: no branch for it.
  void consider(std::size_t at, std::uint64_t first, std::size_t distance, Found& best) const {
    const std::uint64_t difference = first ^ load<std::uint64_t>(data_ + at - distance);
    const std::size_t length = difference == 0 ? common(at, at - distance) : same_bytes(difference);
    const bool is_better = length > best.length;
    best.length = is_better ? length : best.length;
    best.distance = is_better ? distance : best.distance;
  }

  // A match of more than `least` bytes. The byte before and the row above come first: they need no search, and what is long
  // enough there is neither looked for elsewhere nor remembered. Nothing is found for the first and the last few bytes.
  Found find(std::size_t at, std::size_t least) {
    Found best{least, 0};
    if (at == 0 || at + sizeof(std::uint64_t) > size_) return best;
    const auto first = load<std::uint64_t>(data_ + at);
    consider(at, first, 1, best);
    if (best.length == longest_match) return best;
    if (at >= first_below_) consider(at, first, row_, best);
    if (best.length >= long_enough && best.distance > 0) return best;
    auto& words = places_.find(data_ + at);
    const std::size_t farthest = std::min(farthest_match, at);
    for (std::size_t i = 0; i < looks; ++i) {
      // What is too far back, or no place at all, becomes the byte before, which was considered: no branch for it either.
      const std::size_t apart = at - places_.at(words, i);
      const auto is_near = static_cast<std::size_t>(apart < farthest);
      consider(at, first, 1 + (apart & (std::size_t{0} - is_near)), best);
    }
    places_.add(words, at);
    return best;
  }

  void remember(std::size_t begin, std::size_t end) {
    for (end = std::min(end, size_ - (shortest - 1)); begin < end; ++begin) places_.add(places_.find(data_ + begin), begin);
  }

  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t row_;
  std::size_t first_below_;  // of the bytes that have a row above them within reach
  Places<looks> places_;
  DeflateBlock block_;
};

}  // namespace

std::string deflate_rows(std::span<const std::uint8_t> data, std::size_t row, int looks) {
  std::string out("\x78\x5E", 2);  // a window of 32 KiB
  if (looks <= 1) {
    Parser<1>(data, row, out).parse();
  } else if (looks <= 2) {
    Parser<2>(data, row, out).parse();
  } else if (looks <= 4) {
    Parser<4>(data, row, out).parse();
  } else {
    Parser<8>(data, row, out).parse();
  }
  const std::uint32_t sum = libdeflate_adler32(1, data.data(), data.size());
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((sum >> shift) & 0xFF));
  return out;
}

}  // namespace placard
