#include "drawing/rows.h"

#include <algorithm>

namespace placard {

std::size_t end_of_row(const std::vector<Card>& cards, std::size_t begin) {
  const Card& first = cards[begin];
  const auto columns = static_cast<std::size_t>(first.columns);
  std::size_t end = begin + 1;
  while (end < cards.size() && end - begin < columns && cards[end].look.layout == first.look.layout &&
         cards[end].look.width == first.look.width) {
    ++end;
  }
  return end;
}

std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure,
                                const std::function<bool(const Card&)>& wanted) {
  std::vector<double> heights(cards.size(), 0);
  for (std::size_t begin = 0; begin < cards.size();) {
    const std::size_t end = end_of_row(cards, begin);
    const bool alone = end - begin == 1 || std::none_of(&cards[begin], &cards[begin] + (end - begin), wanted);
    double tallest = 0;
    for (std::size_t i = begin; i < end && !alone; ++i) tallest = std::max(tallest, measure(cards[i]));
    std::fill_n(heights.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, tallest);
    begin = end;
  }
  return heights;
}

}  // namespace placard
