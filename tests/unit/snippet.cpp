#include "readme/snippet.h"

#include "support/text.h"

using namespace placard;

namespace {

EmbeddedCard card(const std::string& name, double width = 480) {
  return {name + "-light.svg", name + "-dark.svg", name + " (live)", "https://e.org/" + name, width};
}

std::string one_card(const EmbeddedCard& card, Snippet form) { return to_snippet({{card}}, form); }

}  // namespace

TEST_CASE("snippet: a picture has a source for dark mode, an alt text and a link, if the card has them", "[readme]") {
  CHECK(one_card(card("a"), Snippet::picture) ==
        "<p>\n"
        "<a href=\"https://e.org/a\"><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"a-dark.svg\">"
        "<img src=\"a-light.svg\" alt=\"a (live)\" width=\"480\" align=\"top\"></picture></a>\n"
        "</p>\n");
  CHECK(to_snippet({{{"a.svg", "", "a", "", 480}}, 1, Align::left}, Snippet::picture) ==
        "<p align=\"left\">\n<img src=\"a.svg\" alt=\"a\" width=\"480\" align=\"top\">\n</p>\n");
  CHECK_FALSE(test::has(one_card(card("a"), Snippet::plain), "<picture>"));
  CHECK(to_snippet({{}, 2, Align::center}, Snippet::picture).empty());
}

TEST_CASE("snippet: rows of cards are lines of one paragraph, with one gutter across and down", "[readme]") {
  const auto image = [](const std::string& name, double width) { return EmbeddedCard{name, "", name, "", width}; };
  CHECK(to_snippet({{image("a", 394), image("b", 394), image("c", 805)}, 2, Align::center}, Snippet::picture) ==
        "<p align=\"center\">\n"
        "<img src=\"a\" alt=\"a\" width=\"394\" vspace=\"8\" align=\"top\">&#x3000;<!--\n"
        "--><img src=\"b\" alt=\"b\" width=\"394\" vspace=\"8\" align=\"top\"><br>\n"
        "<img src=\"c\" alt=\"c\" width=\"805\" vspace=\"8\" align=\"top\">\n"
        "</p>\n");
}

TEST_CASE("snippet: badges are text in paragraphs of their own", "[readme]") {
  EmbeddedCard badge{"b.svg", "", "b", "", 90};
  badge.layout = LayoutKind::badge;
  const EmbeddedCard wide{"w.svg", "", "w", "", 805};
  const std::string one = "<img src=\"b.svg\" alt=\"b\" width=\"90\">\n";
  CHECK(to_snippet({{badge, badge, badge, wide}, 2}, Snippet::plain) ==
        "<p>\n" + one + one + "</p>\n<p>\n" + one +
            "</p>\n<p>\n<img src=\"w.svg\" alt=\"w\" width=\"805\" vspace=\"8\" align=\"top\">\n</p>\n");
}

TEST_CASE("snippet: a row of cards has the width of a README", "[readme]") {
  CHECK(width_in_row(1) == 805);
  CHECK(width_in_row(2) == 394);
  CHECK(width_in_row(3) == 257);
}

TEST_CASE("snippet: cards have their own width, unless their row is too wide for a README", "[readme]") {
  const auto widths = [](std::vector<EmbeddedCard> cards, int columns) {
    const CardSet set{std::move(cards), columns};
    std::vector<double> result;
    for (const EmbeddedCard& card : set.cards) result.push_back(shown_width(card, set));
    return result;
  };
  CHECK(widths({card("a", 394), card("b", 394), card("c", 805)}, 2) == std::vector<double>{394, 394, 805});
  CHECK(widths({card("a", 300), card("b", 300)}, 2) == std::vector<double>{300, 300});
  CHECK(widths({card("a", 840)}, 2) == std::vector<double>{840});
  // Also a shorter last row.
  CHECK(widths({card("a"), card("b"), card("c")}, 2) == std::vector<double>{394, 394, 394});
  CHECK(widths({card("a", 400), card("b", 400), card("c", 400)}, 3) == std::vector<double>{257, 257, 257});
  EmbeddedCard social = card("s", 1280);
  social.layout = LayoutKind::social;
  CHECK(widths({social}, 2) == std::vector<double>{805});
  CHECK(widths({social, social}, 2) == std::vector<double>{394, 394});
}

TEST_CASE("snippet: text cannot end an attribute or a link, and is escaped in Markdown", "[readme]") {
  EmbeddedCard hostile{"a.svg", "", "\"><script>\n&", "https://e.org/\" onclick=\"x", 480};
  const std::string html = one_card(hostile, Snippet::picture);
  CHECK(test::has(html, "alt=\"&quot;&gt;&lt;script&gt; &amp;\""));
  CHECK_FALSE(test::has(html, "\" onclick"));
  hostile.alt = "a](javascript:x) `b` [c]";
  const std::string markdown = one_card(hostile, Snippet::markdown);
  CHECK(markdown.starts_with("[![a\\]\\(javascript:x\\) \\`b\\` \\[c\\]](<a.svg>)]("));
  CHECK(one_card({"a.svg", "", "&copy; ~~a~~ | <!-- placard:end -->", "", 480}, Snippet::markdown) ==
        "![\\&copy; \\~\\~a\\~\\~ \\| \\<\\!-- placard:end --\\>](<a.svg>)\n");
  CHECK_FALSE(test::has(one_card({"a.svg", "", "a", "https://e.org/> <b>", 480}, Snippet::markdown), "> <b>"));
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
  // Cards that are as wide as a README.
  CHECK(row_lengths({card("a", 805), card("b", 805)}, 2) == std::vector<std::size_t>{1, 1});
  std::vector<EmbeddedCard> badges(3);
  for (std::size_t i = 0; i < badges.size(); ++i) {
    badges[i].layout = LayoutKind::badge;
    badges[i].width = 60 + 20 * static_cast<double>(i);
  }
  CHECK(row_lengths(badges, 3) == std::vector<std::size_t>{3});
}
