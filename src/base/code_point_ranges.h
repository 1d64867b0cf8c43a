#pragma once
// Sets of code points as sorted ranges.

#include <algorithm>
#include <array>
#include <cstddef>

namespace placard {

/// A range of code points, both ends included.
struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// Whether a code point is in one of the ranges, which must be sorted.
template <std::size_t n>
bool is_in(char32_t character, const std::array<CodePointRange, n>& blocks) {
  const auto ends_before = [](const CodePointRange& block, char32_t c) { return block.last < c; };
  const auto block = std::lower_bound(blocks.begin(), blocks.end(), character, ends_before);
  return block != blocks.end() && block->first <= character;
}

}  // namespace placard
