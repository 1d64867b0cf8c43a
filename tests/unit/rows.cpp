#include "drawing/card_files.h"

using namespace placard;

namespace {

std::vector<Card> cards_of(const std::vector<double>& heights, int columns) {
  std::vector<Card> cards(heights.size());
  for (std::size_t i = 0; i < heights.size(); ++i) {
    cards[i].look.height = heights[i];
    cards[i].columns = columns;
  }
  return cards;
}

double measure(const Card& card) { return *card.look.height; }
bool all(const Card& /*card*/) { return true; }

}  // namespace

TEST_CASE("rows: cards of a row have the height of the tallest, and a single card keeps its height", "[drawing]") {
  CHECK(row_heights(cards_of({10, 30, 20, 5}, 2), measure, all) == std::vector<double>{30, 30, 20, 20});
  CHECK(row_heights(cards_of({10, 30, 20}, 2), measure, all) == std::vector<double>{30, 30, 0});
  CHECK(row_heights(cards_of({10, 30}, 1), measure, all) == std::vector<double>{0, 0});
}

TEST_CASE("rows: another layout or width starts a new row", "[drawing]") {
  auto cards = cards_of({10, 30, 20}, 3);
  cards[1].look.layout = LayoutKind::hero;
  cards[2].look.width = 300;
  CHECK(row_heights(cards, measure, all) == std::vector<double>{0, 0, 0});
}

TEST_CASE("rows: rows without a selected card are not measured", "[drawing]") {
  const auto cards = cards_of({10, 30, 20, 5}, 2);
  const auto wanted = [&](const Card& card) { return &card == &cards[3]; };
  CHECK(row_heights(cards, measure, wanted) == std::vector<double>{0, 0, 20, 20});
}
