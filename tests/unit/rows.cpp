#include "drawing/card_files.h"
#include "support/style.h"

using namespace placard;
using test::layout_of;

namespace {

std::vector<Card> cards_of(const std::vector<double>& heights, int columns) {
  static const LayoutHandle project = layout_of("project");
  std::vector<Card> cards(heights.size());
  for (std::size_t i = 0; i < heights.size(); ++i) {
    cards[i].layout = project;
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
  cards[1].layout = layout_of("hero");
  cards[2].look.width = 300;
  CHECK(row_heights(cards, measure, all) == std::vector<double>{0, 0, 0});
}

TEST_CASE("rows: rows without a selected card are not measured", "[drawing]") {
  const auto cards = cards_of({10, 30, 20, 5}, 2);
  const auto wanted = [&](const Card& card) { return &card == &cards[3]; };
  CHECK(row_heights(cards, measure, wanted) == std::vector<double>{0, 0, 20, 20});
}

namespace {

// The translation of a card, which follows it.
Card translation(const Card& card, const std::string& language, double height) {
  Card result = card;
  result.original = "a";
  result.look.lang.text = language;
  result.look.height = height;
  return result;
}

}  // namespace

TEST_CASE("rows: translations have the row of their cards, and one height per language", "[drawing]") {
  const auto cards = cards_of({10, 30, 20}, 2);
  const std::vector<Card> all_cards{
      cards[0], translation(cards[0], "ja", 50), translation(cards[0], "de", 12), cards[1], translation(cards[1], "JA", 40),
      cards[2], translation(cards[2], "ja", 90)};
  // The second card has no German translation: it is shown in its own language, 30 px high.
  CHECK(row_heights(all_cards, measure, all) == std::vector<double>{30, 50, 30, 30, 50, 0, 0});
  std::vector<Card> sized = all_cards;
  set_row_widths(sized);
  for (std::size_t i = 0; i < sized.size(); ++i) CHECK(sized[i].row_width == (i < 5 ? 394 : 805));
}

namespace {

std::vector<double> row_widths(std::vector<Card> cards) {
  set_row_widths(cards);
  std::vector<double> widths;
  for (const Card& card : cards) widths.push_back(card.row_width.value_or(0));
  return widths;
}

}  // namespace

TEST_CASE("rows: the cards of a row share the width of a README, and a single card has all of it", "[drawing]") {
  CHECK(row_widths(cards_of({1, 1, 1}, 2)) == std::vector<double>{394, 394, 805});
  CHECK(row_widths(cards_of({1, 1, 1, 1, 1}, 3)) == std::vector<double>{257, 257, 257, 394, 394});
  CHECK(row_widths(cards_of({1, 1}, 1)) == std::vector<double>{0, 0});
}

TEST_CASE("rows: a hero and a card with the width of a README are alone in their rows", "[drawing]") {
  auto cards = cards_of({1, 1, 1, 1}, 2);
  const LayoutHandle hero = layout_of("hero");
  cards[0].layout = cards[1].layout = hero;
  cards[2].look.width = 805;
  CHECK(row_widths(cards) == std::vector<double>{805, 805, 805, 805});
  cards[0].look.width = cards[1].look.width = 394;
  CHECK(row_widths(cards) == std::vector<double>{394, 394, 805, 805});
}

TEST_CASE("rows: badges and social pictures have no width of a row, also after a change of layout", "[drawing]") {
  auto cards = cards_of({1, 1}, 2);
  set_row_widths(cards);
  for (const std::string layout : {"badge", "social"}) {
    const LayoutHandle other = layout_of(layout);
    for (Card& card : cards) card.layout = other;
    CHECK(row_widths(cards) == std::vector<double>{0, 0});
  }
}
