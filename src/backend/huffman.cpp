#include "backend/huffman.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace placard {

namespace {

constexpr std::size_t deepest = 32;  // counts of 32 bits make no deeper tree than one of this order

struct Leaf {
  std::uint32_t count = 0;
  std::uint16_t symbol = 0;
};

/// The symbols that come at all, the rarest first.
struct Leaves {
  std::array<Leaf, most_symbols> all{};
  std::size_t size = 0;
};

Leaves leaves_of(std::span<const std::uint32_t> counts) {
  Leaves leaves;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
    if (counts[symbol] > 0) leaves.all[leaves.size++] = {counts[symbol], static_cast<std::uint16_t>(symbol)};
  }
  std::sort(leaves.all.begin(), leaves.all.begin() + static_cast<std::ptrdiff_t>(leaves.size),
            [](const Leaf& a, const Leaf& b) { return a.count != b.count ? a.count < b.count : a.symbol < b.symbol; });
  return leaves;
}

// How many leaves of the tree lie at each depth. Inner nodes come out of the loop in the order of their counts, so the two
// smallest nodes always stand at the front of one of two queues.
std::array<std::size_t, deepest + 1> depths_of(const Leaves& leaves) {
  std::array<std::uint32_t, most_symbols> sums{};     // of inner nodes
  std::array<std::uint16_t, most_symbols> parents{};  // of inner nodes
  std::array<std::uint16_t, most_symbols> leaf_parents{};
  const std::size_t inner = leaves.size - 1;
  std::size_t leaf = 0;
  std::size_t node = 0;
  for (std::size_t i = 0; i < inner; ++i) {
    for (int child = 0; child < 2; ++child) {
      if (node == i || (leaf < leaves.size && leaves.all[leaf].count <= sums[node])) {
        sums[i] += leaves.all[leaf].count;
        leaf_parents[leaf++] = static_cast<std::uint16_t>(i);
      } else {
        sums[i] += sums[node];
        parents[node++] = static_cast<std::uint16_t>(i);
      }
    }
  }
  std::array<std::uint8_t, most_symbols> depth{};
  for (std::size_t i = inner - 1; i-- > 0;) depth[i] = static_cast<std::uint8_t>(depth[parents[i]] + 1);
  std::array<std::size_t, deepest + 1> counts{};
  for (std::size_t i = 0; i < leaves.size; ++i) {
    ++counts[std::min<std::size_t>(deepest, static_cast<std::size_t>(depth[leaf_parents[i]]) + 1)];
  }
  return counts;
}

// Lifts what lies too deep to the deepest level that is allowed. There is no room for it there: for each two that are too
// many, a leaf from above goes one down and takes one of them as its neighbour.
void limit(std::array<std::size_t, deepest + 1>& depths, std::size_t longest) {
  for (std::size_t depth = longest + 1; depth <= deepest; ++depth) depths[longest] += std::exchange(depths[depth], 0);
  std::size_t room = 0;  // taken, in units of the deepest level
  for (std::size_t depth = 1; depth <= longest; ++depth) room += depths[depth] << (longest - depth);
  for (; room > std::size_t{1} << longest; --room) {
    std::size_t depth = longest - 1;
    while (depths[depth] == 0) --depth;
    --depths[depth];
    depths[depth + 1] += 2;
    --depths[longest];
  }
}

std::uint16_t reversed(unsigned bits, unsigned length) {
  unsigned result = 0;
  for (unsigned i = 0; i < length; ++i) result |= ((bits >> i) & 1U) << (length - 1 - i);
  return static_cast<std::uint16_t>(result);
}

}  // namespace

HuffmanCode huffman_code(std::span<const std::uint32_t> counts, int longest) {
  HuffmanCode code;
  const Leaves leaves = leaves_of(counts);
  if (leaves.size == 0) return code;
  std::array<std::size_t, deepest + 1> depths{};
  if (leaves.size == 1) {
    depths[1] = 1;
  } else {
    depths = depths_of(leaves);
    limit(depths, static_cast<std::size_t>(longest));
  }
  // The rarest get the longest codes; among codes of one length, the order of symbols is the order of codes.
  std::size_t leaf = 0;
  for (std::size_t length = deepest; length > 0; --length) {
    for (std::size_t i = 0; i < depths[length]; ++i) code.lengths[leaves.all[leaf++].symbol] = static_cast<std::uint8_t>(length);
  }
  std::array<unsigned, deepest + 2> next{};
  for (std::size_t length = 1; length <= deepest; ++length) {
    next[length + 1] = (next[length] + static_cast<unsigned>(depths[length])) << 1U;
  }
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
    const unsigned length = code.lengths[symbol];
    if (length > 0) code.bits[symbol] = reversed(next[length]++, length);
  }
  return code;
}

}  // namespace placard
