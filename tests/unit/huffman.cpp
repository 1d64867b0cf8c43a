#include "backend/huffman.h"

#include <algorithm>
#include <vector>

using namespace placard;

namespace {

// How much of all bit patterns the codes take, in units of the longest code.
std::size_t room(const HuffmanCode& code, int longest) {
  std::size_t sum = 0;
  for (const std::uint8_t length : code.lengths) sum += length == 0 ? 0 : std::size_t{1} << (longest - length);
  return sum;
}

std::vector<std::uint32_t> fibonacci(std::size_t size) {
  std::vector<std::uint32_t> counts{1, 1};
  while (counts.size() < size) counts.push_back(counts[counts.size() - 1] + counts[counts.size() - 2]);
  return counts;
}

}  // namespace

TEST_CASE("what comes more often has a shorter code") {
  const std::vector<std::uint32_t> counts{5, 0, 9, 12, 13, 16, 45};
  const HuffmanCode code = huffman_code(counts, 15);
  const std::vector<int> lengths(code.lengths.begin(), code.lengths.begin() + 7);
  CHECK(lengths == std::vector<int>{4, 0, 4, 3, 3, 3, 1});
  CHECK(room(code, 15) == std::size_t{1} << 15);
  // RFC 1951: codes of one length count up in the order of the symbols; ours have their first bit lowest.
  CHECK(code.bits[6] == 0b0);
  CHECK(code.bits[3] == 0b001);
  CHECK(code.bits[4] == 0b101);
  CHECK(code.bits[5] == 0b011);
  CHECK(code.bits[0] == 0b0111);
  CHECK(code.bits[2] == 0b1111);
}

TEST_CASE("no symbol has no code, and one alone has one of a bit") {
  CHECK(room(huffman_code(std::vector<std::uint32_t>(30, 0), 15), 15) == 0);
  std::vector<std::uint32_t> one(30, 0);
  one[17] = 4;
  const HuffmanCode code = huffman_code(one, 15);
  CHECK(code.lengths[17] == 1);
  CHECK(room(code, 15) == std::size_t{1} << 14);
}

TEST_CASE("no code is longer than allowed, and none is wasted") {
  for (const int longest : {7, 15}) {
    for (std::size_t size = 2; size <= (longest == 7 ? 19 : 40); ++size) {
      const HuffmanCode code = huffman_code(fibonacci(size), longest);
      CAPTURE(longest, size);
      CHECK(*std::max_element(code.lengths.begin(), code.lengths.end()) <= longest);
      CHECK(room(code, longest) == std::size_t{1} << longest);
      for (std::size_t i = 1; i < size; ++i) CHECK(code.lengths[i] <= code.lengths[i - 1]);
    }
  }
}
