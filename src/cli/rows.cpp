#include "cli/rows.h"

#include <algorithm>

namespace placard {

std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const std::function<bool(const Card&)>& wanted) {
  std::vector<double> heights(cards.size(), 0);
  for (std::size_t begin = 0; begin < cards.size();) {
    std::size_t end = begin + 1;
    const auto columns = static_cast<std::size_t>(cards[begin].columns);
    const auto beside = [&](const Card& card) {
      return card.look.layout == cards[begin].look.layout && card.look.width == cards[begin].look.width;
    };
    while (end < cards.size() && end - begin < columns && beside(cards[end])) ++end;
    const bool alone = end - begin == 1 || std::none_of(&cards[begin], &cards[begin] + (end - begin), wanted);
    double tallest = 0;
    for (std::size_t i = begin; i < end && !alone; ++i) tallest = std::max(tallest, measure(cards[i]));
    std::fill_n(heights.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, tallest);
    begin = end;
  }
  return heights;
}

}  // namespace placard
