#include "backend/deflate_block.h"

#include <algorithm>
#include <bit>

#include "backend/huffman.h"

namespace placard {

namespace {

constexpr std::size_t end_of_block = 256;
constexpr std::array<std::uint8_t, 19> order_of_lengths{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

/// A symbol with the bits that follow its code.
struct Symbol {
  unsigned number = 0;
  unsigned extra = 0;  // how many bits
  unsigned bits = 0;
};

Symbol length_symbol(unsigned length) {
  if (length == longest_match) return {285, 0, 0};
  const unsigned rest = length - 3;
  if (rest < 8) return {257 + rest, 0, 0};
  const auto power = static_cast<unsigned>(std::bit_width(rest)) - 1;
  const unsigned extra = power - 2;
  return {257 + 4 * (power - 1) + ((rest >> extra) & 3), extra, rest & ((1U << extra) - 1)};
}

Symbol distance_symbol(unsigned distance) {
  const unsigned rest = distance - 1;
  if (rest < 4) return {rest, 0, 0};
  const auto power = static_cast<unsigned>(std::bit_width(rest)) - 1;
  const unsigned extra = power - 1;
  return {2 * power + ((rest >> extra) & 1), extra, rest & ((1U << extra) - 1)};
}

/// Lengths of codes as they are told: each a number up to 15, or one of three ways to say that they repeat.
struct ToldLengths {
  std::vector<Symbol> symbols;
  std::array<std::uint32_t, 19> counts{};

  void add(unsigned number, unsigned extra = 0, unsigned bits = 0) {
    symbols.push_back({number, extra, bits});
    ++counts[number];
  }
};

ToldLengths tell(const std::vector<std::uint8_t>& lengths) {
  ToldLengths told;
  for (std::size_t i = 0; i < lengths.size();) {
    std::size_t end = i + 1;
    while (end < lengths.size() && lengths[end] == lengths[i]) ++end;
    auto left = static_cast<unsigned>(end - i);
    const std::uint8_t length = lengths[i];
    if (length != 0) {
      told.add(length);
      --left;
    }
    while (left > 0) {
      unsigned taken = 1;
      if (length == 0 && left >= 11) {
        taken = std::min(left, 138U);
        told.add(18, 7, taken - 11);
      } else if (length == 0 && left >= 3) {
        taken = left;
        told.add(17, 3, taken - 3);
      } else if (length != 0 && left >= 3) {
        taken = std::min(left, 6U);
        told.add(16, 2, taken - 3);
      } else {
        told.add(length);
      }
      left -= taken;
    }
    i = end;
  }
  return told;
}

std::size_t used(const HuffmanCode& code, std::size_t most, std::size_t least) {
  while (most > least && code.lengths[most - 1] == 0) --most;
  return most;
}

void write_codes(const HuffmanCode& symbols, const HuffmanCode& distances, BitWriter& out) {
  const std::size_t symbol_count = used(symbols, 286, 257);
  const std::size_t distance_count = used(distances, 30, 1);
  std::vector<std::uint8_t> lengths(symbols.lengths.begin(), symbols.lengths.begin() + static_cast<std::ptrdiff_t>(symbol_count));
  lengths.insert(lengths.end(), distances.lengths.begin(),
                 distances.lengths.begin() + static_cast<std::ptrdiff_t>(distance_count));
  const ToldLengths told = tell(lengths);
  const HuffmanCode code = huffman_code(told.counts, 7);
  std::size_t told_count = order_of_lengths.size();
  while (told_count > 4 && code.lengths[order_of_lengths[told_count - 1]] == 0) --told_count;
  out.write(symbol_count - 257, 5);
  out.write(distance_count - 1, 5);
  out.write(told_count - 4, 4);
  for (std::size_t i = 0; i < told_count; ++i) out.write(code.lengths[order_of_lengths[i]], 3);
  for (const Symbol& symbol : told.symbols) {
    out.write(code.bits[symbol.number], code.lengths[symbol.number]);
    out.write(symbol.bits, symbol.extra);
  }
}

void write(const HuffmanCode& code, const Symbol& symbol, BitWriter& out) {
  const unsigned length = code.lengths[symbol.number];
  out.write(code.bits[symbol.number] | std::uint64_t{symbol.bits} << length, length + symbol.extra);
}

}  // namespace

void DeflateBlock::add(std::uint8_t byte) {
  tokens_.push_back(byte);
  ++symbols_[byte];
}

void DeflateBlock::add(Match match) {
  tokens_.push_back(std::uint32_t{match.length} << 16 | match.distance);
  ++symbols_[length_symbol(match.length).number];
  ++distances_[distance_symbol(match.distance).number];
}

void DeflateBlock::write(bool is_last) {
  ++symbols_[end_of_block];
  const HuffmanCode symbols = huffman_code(symbols_, 15);
  const HuffmanCode distances = huffman_code(distances_, 15);
  bits_.write(is_last ? 1 : 0, 1);
  bits_.write(2, 2);  // codes of its own
  write_codes(symbols, distances, bits_);
  for (const std::uint32_t token : tokens_) {
    if (token < end_of_block) {
      bits_.write(symbols.bits[token], symbols.lengths[token]);
    } else {
      placard::write(symbols, length_symbol(token >> 16), bits_);
      placard::write(distances, distance_symbol(token & 0xFFFF), bits_);
    }
  }
  placard::write(symbols, {end_of_block, 0, 0}, bits_);
  if (is_last) bits_.finish();
  tokens_.clear();
  symbols_.fill(0);
  distances_.fill(0);
}

}  // namespace placard
