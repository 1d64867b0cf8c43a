#include "drawing/readme_rows.h"

#include <algorithm>

#include "base/number.h"
#include "drawing/names.h"
#include "drawing/rows.h"

namespace placard {

namespace {

// "a, b and c"
std::string join_names(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

}  // namespace

double DrawnHeights::of(const Card& card, std::optional<LayoutKind> layout) {
  const CardFile& file = cards_.file_of(card);
  std::vector<double>& heights = heights_[{&file, layout}];
  if (heights.empty()) {
    std::vector<Card> drawn = file.cards;
    for (Card& other : drawn) set_layout(other, layout);
    const auto measure = [&](const Card& other) {
      return natural_height(other, cards_.sheet(file.cards[static_cast<std::size_t>(&other - drawn.data())]), resources_);
    };
    heights = row_heights(drawn, measure, [](const Card&) { return true; });
    for (std::size_t i = 0; i < drawn.size(); ++i) heights[i] = std::max(heights[i], measure(drawn[i]));
  }
  return heights[static_cast<std::size_t>(&card - file.cards.data())];
}

void warn_of_uneven_rows(const Marker& marker, const std::vector<const Card*>& cards, const CardSet& set, DrawnHeights& heights,
                         std::optional<LayoutKind> layout, Problems& problems) {
  std::size_t begin = 0;
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    std::vector<std::string> names;
    std::vector<std::string> sizes;
    double lowest = 0;
    double tallest = 0;
    for (std::size_t i = begin; i < begin + length && length > 1; ++i) {
      const double height = heights.of(*cards[i], layout);
      lowest = i == begin ? height : std::min(lowest, height);
      tallest = std::max(tallest, height);
      names.push_back("'" + cards[i]->id.text + "'");
      sizes.push_back(to_text(height));
    }
    begin += length;
    if (tallest - lowest < 1) continue;
    problems.warning(marker.span,
                     "the cards " + join_names(names) + " in one row have different heights: " + join_names(sizes) + " px",
                     "add 'height: " + to_text(tallest) + "' to each of them, or list them one after the other with 'columns: " +
                         std::to_string(set.columns) + "' in their file");
  }
}

}  // namespace placard
