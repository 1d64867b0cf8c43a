#pragma once
// Rows of cards, which have the same height.

#include <functional>
#include <vector>

#include "model/card.h"

namespace placard {

/// The natural height of a card, in px.
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

/// The height of each card's row in px: that of its tallest card, or 0 for a row of one card. Rows without a `wanted` card are
/// not measured and get 0.
std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const Wanted& wanted);

}  // namespace placard
