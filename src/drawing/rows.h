#pragma once
// Cards that stand side by side are equally high.

#include <functional>
#include <vector>

#include "model/card.h"

namespace placard {

/// The height that a card takes by itself, px.
using Measure = std::function<double(const Card&)>;

/// Whether a card is drawn.
using Wanted = std::function<bool(const Card&)>;

/// Cards of a file that are shown side by side: [begin, end).
struct CardRow {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The rows that have a wanted card. Consecutive cards of one layout and width fill rows of as many as the file has columns.
std::vector<CardRow> find_rows(const std::vector<Card>& cards, const Wanted& wanted);

/// The height of each card's row: that of the tallest card beside it; 0 for a card that stands alone. Rows that
/// no card is `wanted` of are not measured.
std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const Wanted& wanted);

}  // namespace placard
