#include "drawing/rows.h"

#include <algorithm>

namespace placard {

std::vector<CardRow> find_rows(const std::vector<Card>& cards, const Wanted& wanted) {
  std::vector<CardRow> rows;
  for (std::size_t begin = 0, end = 0; begin < cards.size(); begin = end) {
    const Card& first = cards[begin];
    bool is_wanted = false;
    for (; end < cards.size() && end - begin < std::max<std::size_t>(1, static_cast<std::size_t>(first.columns)); ++end) {
      if (cards[end].look.layout != first.look.layout || cards[end].look.width != first.look.width) break;
      is_wanted = is_wanted || wanted(cards[end]);
    }
    if (is_wanted) rows.push_back({begin, end});
  }
  return rows;
}

std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const Wanted& wanted) {
  std::vector<double> heights(cards.size(), 0);
  for (const auto& [begin, end] : find_rows(cards, wanted)) {
    double tallest = 0;
    for (std::size_t i = begin; i < end && end - begin > 1; ++i) tallest = std::max(tallest, measure(cards[i]));
    for (std::size_t i = begin; i < end; ++i) heights[i] = tallest;
  }
  return heights;
}

}  // namespace placard
