#include "backend/deflate_block.h"

#include <algorithm>
#include <bit>

#include "backend/huffman.h"

namespace placard {

namespace {

constexpr std::size_t end_of_block = 256;
constexpr std::array<std::uint8_t, 19> order_of_lengths{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

// How many bits follow the code of a symbol.
constexpr unsigned length_extra(unsigned symbol) { return symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4; }
constexpr unsigned distance_extra(unsigned symbol) { return symbol < 4 ? 0 : symbol / 2 - 1; }

/// A symbol with the bits that follow its code.
struct Symbol {
  unsigned number = 0;
  unsigned bits = 0;
};

constexpr Symbol length_symbol(unsigned length) {
  if (length == longest_match) return {285, 0};
  const unsigned rest = length - 3;
  if (rest < 8) return {257 + rest, 0};
  const auto power = static_cast<unsigned>(std::bit_width(rest)) - 1;
  const unsigned extra = power - 2;
  return {257 + 4 * (power - 1) + ((rest >> extra) & 3), rest & ((1U << extra) - 1)};
}

Symbol distance_symbol(unsigned distance) {
  const unsigned rest = distance - 1;
  if (rest < 4) return {rest, 0};
  const auto power = static_cast<unsigned>(std::bit_width(rest)) - 1;
  const unsigned extra = power - 1;
  return {2 * power + ((rest >> extra) & 1), rest & ((1U << extra) - 1)};
}

/// A byte, or the length and the distance of a match, as symbols: from the lowest bit 9 for a symbol, 5 for what follows it,
/// 5 for that of the distance and 13 for what follows that. A byte has a distance whose code is empty, so that all tokens
/// are written the same way.
struct Token {
  std::uint32_t word = 0;

  static constexpr unsigned no_distance = 31;

  constexpr Token(Symbol symbol, Symbol distance)
      : word(symbol.number | symbol.bits << 9 | distance.number << 14 | distance.bits << 19) {}
  explicit Token(std::uint32_t whole) : word(whole) {}

  [[nodiscard]] unsigned symbol() const { return word & 0x1FF; }
  [[nodiscard]] unsigned symbol_bits() const { return (word >> 9) & 0x1F; }
  [[nodiscard]] unsigned distance() const { return (word >> 14) & 0x1F; }
  [[nodiscard]] unsigned distance_bits() const { return word >> 19; }
};

constexpr std::size_t most_token_bytes = (15 + 5 + 15 + 13) / 8;
constexpr std::size_t most_header_bytes = 700;  // 19 lengths of 3 bits, then 316 of 14

// The symbols of all lengths: most of the matches of a picture are short, and of all kinds.
constexpr auto length_symbols = [] {
  std::array<Symbol, longest_match + 1> symbols{};
  for (unsigned length = 3; length <= longest_match; ++length) symbols[length] = length_symbol(length);
  return symbols;
}();

/// The code of a symbol, how long it is, and how long it is with what follows.
struct Code {
  std::uint32_t bits = 0;
  std::uint16_t length = 0;
  std::uint16_t whole_length = 0;
};

template <std::size_t size>
std::array<Code, size> with_extra(const HuffmanCode& code, unsigned (*extra)(unsigned)) {
  std::array<Code, size> codes;
  for (unsigned symbol = 0; symbol < size; ++symbol) {
    const std::uint8_t length = code.lengths[symbol];
    codes[symbol] = {code.bits[symbol], length, static_cast<std::uint16_t>(length > 0 ? length + extra(symbol) : 0)};
  }
  return codes;
}

/// Lengths of codes as they are told: each a number up to 15, or one of three ways to say that they repeat.
struct ToldLengths {
  std::vector<Symbol> symbols;
  std::array<std::uint32_t, 19> counts{};

  void add(unsigned number, unsigned bits = 0) {
    symbols.push_back({number, bits});
    ++counts[number];
  }
};

constexpr unsigned told_extra(unsigned number) { return number < 16 ? 0 : number == 16 ? 2 : number == 17 ? 3 : 7; }

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
        told.add(18, taken - 11);
      } else if (length == 0 && left >= 3) {
        taken = left;
        told.add(17, taken - 3);
      } else if (length != 0 && left >= 3) {
        taken = std::min(left, 6U);
        told.add(16, taken - 3);
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
    out.write(symbol.bits, told_extra(symbol.number));
  }
}

void write_tokens(const std::vector<std::uint32_t>& tokens, const HuffmanCode& symbols, const HuffmanCode& distances,
                  BitWriter& out) {
  const auto symbol_codes = with_extra<286>(symbols, [](unsigned symbol) { return symbol < 257 ? 0 : length_extra(symbol); });
  const auto distance_codes = with_extra<32>(distances, distance_extra);
  BitWriter bits = out;  // in registers
  for (const std::uint32_t word : tokens) {
    const Token token(word);
    const Code& symbol = symbol_codes[token.symbol()];
    const Code& distance = distance_codes[token.distance()];
    const std::uint64_t first = symbol.bits | token.symbol_bits() << symbol.length;
    const std::uint64_t second = distance.bits | token.distance_bits() << distance.length;
    bits.write(first | second << symbol.whole_length, unsigned{symbol.whole_length} + distance.whole_length);
  }
  out = bits;
}

}  // namespace

void DeflateBlock::add(std::uint8_t byte) {
  tokens_.push_back(Token({byte, 0}, {Token::no_distance, 0}).word);
  ++symbols_[byte];
}

void DeflateBlock::add(Match match) {
  const Token token(length_symbols[match.length], distance_symbol(match.distance));
  tokens_.push_back(token.word);
  ++symbols_[token.symbol()];
  ++distances_[token.distance()];
}

void DeflateBlock::write(bool is_last) {
  ++symbols_[end_of_block];
  const HuffmanCode symbols = huffman_code(symbols_, 15);
  const HuffmanCode distances = huffman_code(distances_, 15);
  const std::size_t size = out_.size();
  out_.resize(size + most_header_bytes + tokens_.size() * most_token_bytes);
  bits_.go_on(out_.data() + size);
  bits_.write(is_last ? 1 : 0, 1);
  bits_.write(2, 2);  // codes of its own
  write_codes(symbols, distances, bits_);
  write_tokens(tokens_, symbols, distances, bits_);
  bits_.write(symbols.bits[end_of_block], symbols.lengths[end_of_block]);
  if (is_last) bits_.finish();
  out_.resize(static_cast<std::size_t>(bits_.end() - out_.data()));
  tokens_.clear();
  symbols_.fill(0);
  distances_.fill(0);
}

}  // namespace placard
