#pragma once
// Sets of characters as blocks of Unicode.

#include <algorithm>
#include <array>
#include <cstddef>

namespace placard {

/// All characters from the first to the last.
struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// Whether a character lies in one of the blocks, which stand in their order.
template <std::size_t n>
bool is_in(char32_t character, const std::array<CodePointRange, n>& blocks) {
  const auto ends_before = [](const CodePointRange& block, char32_t c) { return block.last < c; };
  const auto block = std::lower_bound(blocks.begin(), blocks.end(), character, ends_before);
  return block != blocks.end() && block->first <= character;
}

}  // namespace placard
