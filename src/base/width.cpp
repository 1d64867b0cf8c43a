#include "base/width.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace placard {

namespace {

struct Block {
  char32_t first;
  char32_t last;
};

// Unicode's wide and full-width characters, gaps of a few unassigned ones included.
constexpr std::array<Block, 44> wide{{
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274E},   {0x2753, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1FAFF}, {0x20000, 0x3FFFD},
}};

constexpr std::array<Block, 10> none{{
    {0x300, 0x36F},
    {0x483, 0x489},
    {0x591, 0x5BD},
    {0x64B, 0x65F},
    {0x200B, 0x200F},
    {0x2060, 0x2064},
    {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF},
}};

template <std::size_t size>
bool contains(const std::array<Block, size>& blocks, char32_t character) {
  const auto ends_before = [](const Block& block, char32_t c) { return block.last < c; };
  const auto block = std::lower_bound(blocks.begin(), blocks.end(), character, ends_before);
  return block != blocks.end() && block->first <= character;
}

}  // namespace

std::size_t cells(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) ++offset;
    const char32_t c = character.value_or(U'?');
    count += contains(none, c) ? 0 : contains(wide, c) ? 2 : 1;
  }
  return count;
}

}  // namespace placard
