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
  explicit BitWriter(std::string& out) : out_(out) {}

  /// Writes the lowest `count` bits, 32 at most; those above them are 0.
  void write(std::uint64_t bits, unsigned count) {
    held_ |= bits << held_count_;
    held_count_ += count;
    if (held_count_ >= 32) flush(4);
  }

  /// Fills the last byte.
  void finish() { flush((held_count_ + 7) / 8); }

 private:
  void flush(unsigned bytes) {
    std::array<char, 4> lowest{};
    for (unsigned i = 0; i < lowest.size(); ++i) lowest[i] = static_cast<char>((held_ >> (8 * i)) & 0xFF);
    out_.append(lowest.data(), bytes);
    held_ >>= 8 * bytes;
    held_count_ -= std::min(held_count_, 8 * bytes);
  }

  std::string& out_;
  std::uint64_t held_ = 0;
  unsigned held_count_ = 0;  // fewer than 32 between two writes
};

/// Gathers bytes and matches, and writes them as blocks, each with codes of its own.
class DeflateBlock {
 public:
  explicit DeflateBlock(std::string& out) : bits_(out) {}

  void add(std::uint8_t byte);
  void add(Match match);
  /// How many bytes and matches wait.
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  /// Writes what was added; after the last block, nothing may follow.
  void write(bool is_last);

 private:
  BitWriter bits_;
  std::vector<std::uint32_t> tokens_;  // a byte, or the length of a match in the upper half and its distance in the lower
  std::array<std::uint32_t, 286> symbols_{};
  std::array<std::uint32_t, 30> distances_{};
};

}  // namespace placard
