#include "base/characters.h"

using namespace placard;

TEST_CASE("code point ranges: a range includes its first and its last character", "[base]") {
  constexpr std::array<CodePointRange, 3> blocks{{{0x20, 0x2F}, {0x41, 0x41}, {0x1F300, 0x1F64F}}};
  for (const char32_t c : {0x20, 0x28, 0x2F, 0x41, 0x1F300, 0x1F64F}) CHECK(is_in(c, blocks));
  for (const char32_t c : {0x00, 0x1F, 0x30, 0x40, 0x42, 0x1F2FF, 0x1F650}) CHECK_FALSE(is_in(c, blocks));
  CHECK_FALSE(is_in(0x20, std::array<CodePointRange, 0>{}));
}
