#pragma once
// Cards that stand side by side are equally high.

#include <functional>
#include <vector>

#include "model/card.h"

namespace placard {

/// The height that a card takes by itself, px.
using Measure = std::function<double(const Card&)>;

/// Where the row that begins with a card ends: cards of one layout and width that follow each other fill rows of as many as
/// the file has columns.
std::size_t end_of_row(const std::vector<Card>& cards, std::size_t begin);

/// The height of each card's row: that of the tallest card beside it; 0 for a card that stands alone. Rows that
/// no card is `wanted` of are not measured.
std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure,
                                const std::function<bool(const Card&)>& wanted);

}  // namespace placard
