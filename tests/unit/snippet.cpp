#include "readme/snippet.h"

#include "support/text.h"

using namespace placard;

namespace {

EmbeddedCard card(const std::string& name, double width = 480) {
  return {name + "-light.svg", name + "-dark.svg", name + " (live)", "https://e.org/" + name, width};
}

}  // namespace

TEST_CASE("snippet: a picture has a source for dark mode, an alt text and a link, if the card has them", "[readme]") {
  CHECK(to_snippet({card("a")}, Snippet::picture, 1, Align::none) ==
        "<p>\n"
        "<a href=\"https://e.org/a\"><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"a-dark.svg\">"
        "<img src=\"a-light.svg\" alt=\"a (live)\" width=\"480\"></picture></a>\n"
        "</p>\n");
  CHECK(to_snippet({{"a.svg", "", "a", "", 480}}, Snippet::picture, 1, Align::left) ==
        "<p align=\"left\">\n<img src=\"a.svg\" alt=\"a\" width=\"480\">\n</p>\n");
  CHECK_FALSE(test::has(to_snippet({card("a")}, Snippet::plain, 1, Align::none), "<picture>"));
  CHECK(to_snippet({}, Snippet::picture, 2, Align::center).empty());
}

TEST_CASE("snippet: cards are in rows that fit the width of a README, with the same width in the last row", "[readme]") {
  const std::string rows = to_snippet({card("a", 400), card("b", 400), card("c", 400)}, Snippet::plain, 2, Align::center);
  CHECK(rows.find("c-light.svg") > rows.find("</p>\n<p align=\"center\">"));
  CHECK(test::has(rows, "width=\"400\""));
  // In px, so that they are below each other on a phone.
  const std::string wide = to_snippet({card("a", 480), card("b", 480)}, Snippet::plain, 2, Align::none);
  CHECK(test::has(wide, "width=\"400\""));
  CHECK_FALSE(test::has(wide, "width=\"480\""));
  const std::string three = to_snippet({card("a", 400), card("b", 400), card("c", 400)}, Snippet::plain, 3, Align::none);
  CHECK(test::has(three, "width=\"265\""));
  const std::string narrow = to_snippet({card("a", 300), card("b", 300)}, Snippet::plain, 2, Align::none);
  CHECK(test::has(narrow, "width=\"300\""));
  const std::string last = to_snippet({card("a"), card("b"), card("c")}, Snippet::plain, 2, Align::center);
  CHECK(last.find("width=\"400\"", last.find("c-light.svg")) != std::string::npos);
  CHECK(test::has(to_snippet({card("a")}, Snippet::plain, 2, Align::center), "width=\"480\""));
}

TEST_CASE("snippet: a card alone in a row is as wide as two cards in one row", "[readme]") {
  EmbeddedCard hero = card("hero", 840);
  hero.layout = LayoutKind::hero;
  const CardSet head{{hero}, 2, Align::center};
  const CardSet pins{{card("a"), card("b")}, 2, Align::center};
  CHECK(test::has(to_snippets({head, pins}, Snippet::plain).at(0), "width=\"805\""));
  CHECK(test::has(to_snippets({head}, Snippet::plain).at(0), "width=\"840\""));
  // Badges and narrow cards do not fill a row.
  EmbeddedCard badge = card("badge", 90);
  badge.layout = LayoutKind::badge;
  CHECK(test::has(to_snippets({head, {{badge, badge}, 2, Align::none}}, Snippet::plain).at(0), "width=\"840\""));
  CHECK(test::has(to_snippets({head, {{card("a", 200), card("b", 200)}, 2, Align::none}}, Snippet::plain).at(0), "840"));
}

TEST_CASE("snippet: text cannot end an attribute or a link, and is escaped in Markdown", "[readme]") {
  EmbeddedCard hostile{"a.svg", "", "\"><script>\n&", "https://e.org/\" onclick=\"x", 480};
  const std::string html = to_snippet({hostile}, Snippet::picture, 1, Align::none);
  CHECK(test::has(html, "alt=\"&quot;&gt;&lt;script&gt; &amp;\""));
  CHECK_FALSE(test::has(html, "\" onclick"));
  hostile.alt = "a](javascript:x) `b` [c]";
  const std::string markdown = to_snippet({hostile}, Snippet::markdown, 1, Align::none);
  CHECK(markdown.starts_with("[![a\\]\\(javascript:x\\) \\`b\\` \\[c\\]](<a.svg>)]("));
  CHECK(to_snippet({{"a.svg", "", "&copy; ~~a~~ | <!-- placard:end -->", "", 480}}, Snippet::markdown, 1, Align::none) ==
        "![\\&copy; \\~\\~a\\~\\~ \\| \\<\\!-- placard:end --\\>](<a.svg>)\n");
  CHECK_FALSE(
      test::has(to_snippet({{"a.svg", "", "a", "https://e.org/> <b>", 480}}, Snippet::markdown, 1, Align::none), "> <b>"));
}

TEST_CASE("snippet: another layout or width starts a new row, but badges of different widths share one", "[readme]") {
  std::vector<EmbeddedCard> cards(5);
  for (EmbeddedCard& card : cards) card.width = 400;
  cards[0].layout = LayoutKind::hero;
  cards[0].width = 840;
  cards[3].width = 480;
  CHECK(row_lengths(cards, 2) == std::vector<std::size_t>{1, 2, 1, 1});
  CHECK(row_lengths(cards, 1) == std::vector<std::size_t>{1, 1, 1, 1, 1});
  CHECK(row_lengths({}, 2).empty());
  std::vector<EmbeddedCard> badges(3);
  for (std::size_t i = 0; i < badges.size(); ++i) {
    badges[i].layout = LayoutKind::badge;
    badges[i].width = 60 + 20 * static_cast<double>(i);
  }
  CHECK(row_lengths(badges, 3) == std::vector<std::size_t>{3});
}
