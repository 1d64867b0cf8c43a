#pragma once
// Cards that stand side by side are equally high.

#include <functional>
#include <vector>

#include "model/card.h"

namespace placard {

/// The height that a card takes by itself, px.
using Measure = std::function<double(const Card&)>;

/// The height of each card's row: that of the tallest card beside it; 0 for a card that stands alone. Cards of one layout and
/// width that follow each other fill rows of as many as the file has columns. Rows that no card is `wanted` of are not measured.
std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const std::function<bool(const Card&)>& wanted);

}  // namespace placard
