#pragma once
// Blocks of DEFLATE (RFC 1951).

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace placard {

/// The most bytes that a match has.
constexpr std::size_t longest_match = 258;
/// The farthest that a match reaches back.
constexpr std::size_t farthest_match = 32'768;

/// Bytes that are like those that came `distance` before.
struct Match {
  std::uint16_t length = 0;    ///< 3 to `longest_match`; 0 is no match
  std::uint16_t distance = 0;  ///< 1 to `farthest_match`
};

/// Bits that follow each other from the lowest of a byte to its highest.
class BitWriter {
 public:
  /// Goes on at `to`; there has to be room for all that is written, and eight bytes more.
  void go_on(char* to) { to_ = to; }

  /// Writes the lowest `count` bits, 56 at most; those above them are 0.
  void write(std::uint64_t bits, unsigned count) {
    held_ |= bits << held_count_;
    held_count_ += count;
    // Always eight bytes, without a question: those that are not full yet are written again the next time.
    for (unsigned i = 0; i < sizeof held_; ++i) to_[i] = static_cast<char>((held_ >> (8 * i)) & 0xFF);
    to_ += held_count_ / 8;
    held_ >>= held_count_ & ~7U;
    held_count_ &= 7;
  }

  /// Fills the last byte.
  void finish() { write(0, (8 - held_count_) & 7); }

  /// The end of the bytes that are full.
  [[nodiscard]] const char* end() const { return to_; }

 private:
  char* to_ = nullptr;
  std::uint64_t held_ = 0;
  unsigned held_count_ = 0;  // fewer than 8 between two writes
};

/// Gathers bytes and matches, and writes them as blocks, each with codes of its own.
class DeflateBlock {
 public:
  explicit DeflateBlock(std::string& out) : out_(out) {}

  void add(std::uint8_t byte);
  void add(Match match);
  /// How many bytes and matches wait.
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  /// Writes what was added; after the last block, nothing may follow.
  void write(bool is_last);

 private:
  std::string& out_;
  BitWriter bits_;
  std::vector<std::uint32_t> tokens_;  // see `Token`
  std::array<std::uint32_t, 286> symbols_{};
  std::array<std::uint32_t, 32> distances_{};  // the last two are none
};

}  // namespace placard
