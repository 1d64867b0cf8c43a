#pragma once
// Huffman codes as DEFLATE (RFC 1951) wants them.

#include <array>
#include <cstdint>
#include <span>

namespace placard {

/// The most symbols that an alphabet of DEFLATE has: 256 bytes, the end of a block, and 31 lengths of matches.
constexpr std::size_t most_symbols = 288;

/// A code for each symbol of an alphabet: its bits, the first one lowest, and how many they are; none for a symbol that
/// never comes.
struct HuffmanCode {
  std::array<std::uint16_t, most_symbols> bits{};
  std::array<std::uint8_t, most_symbols> lengths{};
};

/// The code that is shortest for symbols that come so often, none of them longer than `longest` bits.
HuffmanCode huffman_code(std::span<const std::uint32_t> counts, int longest);

}  // namespace placard
