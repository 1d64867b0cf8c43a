#include "backend/deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <vector>

#include "backend/deflate_block.h"

namespace placard {

namespace {

constexpr unsigned hash_bits = 14;
constexpr std::size_t shortest = 4;            // of what is looked for: so many bytes make a hash
constexpr std::size_t long_enough = 16;        // nothing better is looked for
constexpr std::size_t flat = 32;               // what is this long is a flat area, or found again by the row above:
constexpr std::size_t left_edge = 3;           // only so many bytes of it are remembered, with what follows it
constexpr std::size_t most_of_a_block = 2000;  // bytes and matches: a line or two of text, which have their own colours

/// Where the same four bytes came before, the latest first.
class Places {
 public:
  Places() : latest_(std::size_t{1} << hash_bits), before_(std::make_unique_for_overwrite<std::uint32_t[]>(farthest_match)) {}

  /// Remembers a place by its bytes, and says the one before it plus 1; 0 is none.
  std::size_t add(const std::uint8_t* data, std::size_t place) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, data + place, shortest);
    std::uint32_t& latest = latest_[(bytes * 0x9E3779B1U) >> (32 - hash_bits)];
    const std::uint32_t before = latest;
    before_[place % farthest_match] = before;
    latest = static_cast<std::uint32_t>(place + 1);
    return before;
  }

  /// The one before a remembered place, plus 1.
  [[nodiscard]] std::size_t before(std::size_t place) const { return before_[place % farthest_match]; }

 private:
  std::vector<std::uint32_t> latest_;
  std::unique_ptr<std::uint32_t[]> before_;  // places that are too far back are overwritten
};

/// Splits rows into bytes and matches.
class Parser {
 public:
  Parser(std::span<const std::uint8_t> data, std::size_t row, int looks, std::string& out)
      : data_(data.data()), size_(data.size()), row_(row), looks_(looks), block_(out) {}

  void parse() {
    Match match = find(0, shortest - 1);
    for (std::size_t at = 0; at < size_;) {
      if (block_.size() >= most_of_a_block) block_.write(false);
      const bool looks_on = match.length > 0 && match.length < long_enough;
      const Match later = looks_on ? find(at + 1, match.length) : Match{};
      if (match.length == 0 || later.length > 0) {
        block_.add(data_[at++]);
        match = looks_on ? later : find(at, shortest - 1);
        continue;
      }
      const std::size_t end = at + match.length;
      remember(match.length > flat ? end - left_edge : at + (looks_on ? 2 : 1), end);
      block_.add(match);
      at = end;
      match = find(at, shortest - 1);
    }
    block_.write(true);
  }

 private:
  // How many bytes are the same at two places.
  [[nodiscard]] std::size_t common(std::size_t at, std::size_t before) const {
    const std::size_t most = std::min(longest_match, size_ - at);
    std::size_t length = 0;
    for (; length + 8 <= most; length += 8) {
      std::uint64_t a = 0;
      std::uint64_t b = 0;
      std::memcpy(&a, data_ + at + length, 8);
      std::memcpy(&b, data_ + before + length, 8);
      if (a == b) continue;
      const int bits = std::endian::native == std::endian::little ? std::countr_zero(a ^ b) : std::countl_zero(a ^ b);
      return length + static_cast<std::size_t>(bits) / 8;
    }
    while (length < most && data_[at + length] == data_[before + length]) ++length;
    return length;
  }

  // A match of more than `least` bytes. The byte before and the row above come first: they need no search, and what is long
  // enough there is neither looked for elsewhere nor remembered.
  Match find(std::size_t at, std::size_t least) {
    Match best;
    std::size_t length = least;
    const auto consider = [&](std::size_t distance) {
      const std::size_t found = common(at, at - distance);
      if (found <= length) return;
      length = found;
      best = {static_cast<std::uint16_t>(found), static_cast<std::uint16_t>(distance)};
    };
    if (at + length >= size_) return best;
    if (at > 0 && data_[at] == data_[at - 1]) consider(1);
    if (at >= row_ && row_ <= farthest_match && data_[at] == data_[at - row_]) consider(row_);
    if (best.length >= long_enough) return best;
    std::size_t place = places_.add(data_, at);
    for (int i = 0; i < looks_ && place + farthest_match > at && place > 0; ++i, place = places_.before(place - 1)) {
      if (length >= long_enough || at + length >= size_) break;
      if (data_[place - 1 + length] == data_[at + length]) consider(at - (place - 1));
    }
    return best;
  }

  void remember(std::size_t begin, std::size_t end) {
    for (end = std::min(end, size_ - (shortest - 1)); begin < end; ++begin) places_.add(data_, begin);
  }

  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t row_;
  int looks_;
  Places places_;
  DeflateBlock block_;
};

}  // namespace

std::string deflate_rows(std::span<const std::uint8_t> data, std::size_t row, int looks) {
  std::string out("\x78\x5E", 2);  // a window of 32 KiB
  Parser(data, row, looks, out).parse();
  const std::uint32_t sum = libdeflate_adler32(1, data.data(), data.size());
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((sum >> shift) & 0xFF));
  return out;
}

}  // namespace placard
