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
  badge.kind = LayoutKind::badge;
  const EmbeddedCard wide{"w.svg", "", "w", "", 805};
  const std::string one = "<img src=\"b.svg\" alt=\"b\" width=\"90\">\n";
  CHECK(to_snippet({{badge, badge, badge, wide}, 2}, Snippet::plain) ==
        "<p>\n" + one + one + one + "</p>\n<p>\n<img src=\"w.svg\" alt=\"w\" width=\"805\" vspace=\"8\" align=\"top\">\n</p>\n");
}

TEST_CASE("snippet: inside a paragraph and in one line, there is no paragraph", "[readme]") {
  EmbeddedCard badge{"b.svg", "", "a|b", "", 90};
  badge.kind = LayoutKind::badge;
  const EmbeddedCard wide{"w.svg", "", "w", "", 805};
  CardSet set{{badge, wide}, 1, Align::center, MarkerContext::paragraph};
  CHECK(to_snippet(set, Snippet::plain) ==
        "<img src=\"b.svg\" alt=\"a|b\" width=\"90\"><br>\n"
        "<img src=\"w.svg\" alt=\"w\" width=\"805\" vspace=\"8\" align=\"top\">\n");
  CHECK(to_snippet(set, Snippet::markdown) == "\n![a\\|b](<b.svg>)\n\n![w](<w.svg>)\n\n");
  set.context = MarkerContext::line;
  CHECK(to_snippet(set, Snippet::plain) ==
        "<img src=\"b.svg\" alt=\"a&#124;b\" width=\"90\"><br> "
        "<img src=\"w.svg\" alt=\"w\" width=\"805\" vspace=\"8\" align=\"top\">");
  CHECK(to_snippet(set, Snippet::markdown) == "![a\\|b](<b.svg>) ![w](<w.svg>)");
}

TEST_CASE("snippet: MDX has one line of JSX", "[readme]") {
  const EmbeddedCard half{"a.svg", "d.svg", "a", "", 394};
  CardSet set{{half, half}, 2, Align::center, MarkerContext::block, Markup::mdx};
  const std::string one =
      "<picture><source media=\"(prefers-color-scheme: dark)\" srcSet=\"d.svg\" />"
      "<img src=\"a.svg\" alt=\"a\" width=\"394\" vspace=\"8\" align=\"top\" /></picture>";
  CHECK(to_snippet(set, Snippet::picture) == "<p align=\"center\"> " + one + "&#x3000;" + one + " </p>\n");
  set.columns = 1;
  set.context = MarkerContext::paragraph;
  CHECK(to_snippet(set, Snippet::picture) == "<span>" + one + "<br /> " + one + "</span>\n");
}

TEST_CASE("snippet: reStructuredText and AsciiDoc have images of their own, or raw HTML", "[readme]") {
  CHECK(default_form(Markup::rst) == Snippet::plain);
  CHECK(default_form(Markup::mdx) == Snippet::picture);
  const EmbeddedCard half{"a.svg", "d.svg", "a: \"b\"\n[c]", "https://e.org/x_", 394};
  CardSet set{{half}, 2, Align::center, MarkerContext::block, Markup::rst};
  CHECK(to_snippet(set, Snippet::plain) ==
        "\n.. image:: a.svg\n   :alt: a: \"b\" [c]\n   :target: https://e.org/x%5F\n   :width: 394px\n   :align: center\n\n");
  CHECK(to_snippet(set, Snippet::picture).starts_with("\n.. raw:: html\n\n   <p align=\"center\">\n   <a "));
  CHECK(to_snippet(set, Snippet::picture).ends_with("</a>\n   </p>\n\n"));
  set.markup = Markup::asciidoc;
  const std::string rest = "[\"a: &#34;b&#34; &#91;c&#93;\",width=394,link=\"https://e.org/x_\"";
  CHECK(to_snippet(set, Snippet::plain) == "image::a.svg" + rest + ",align=center]\n");
  CHECK(to_snippet(set, Snippet::picture).starts_with("++++\n<p align=\"center\">\n"));
  set.cards.push_back(half);
  CHECK(to_snippet(set, Snippet::plain) == "[.text-center]\nimage:a.svg" + rest + "] image:a.svg" + rest + "]\n");
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
  social.kind = LayoutKind::picture;
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
  cards[0].kind = LayoutKind::header;
  cards[0].width = 840;
  cards[3].width = 480;
  CHECK(row_lengths(cards, 2) == std::vector<std::size_t>{1, 2, 1, 1});
  CHECK(row_lengths(cards, 1) == std::vector<std::size_t>{1, 1, 1, 1, 1});
  CHECK(row_lengths({}, 2).empty());
  // Cards that are as wide as a README.
  CHECK(row_lengths({card("a", 805), card("b", 805)}, 2) == std::vector<std::size_t>{1, 1});
  std::vector<EmbeddedCard> badges(3);
  for (std::size_t i = 0; i < badges.size(); ++i) {
    badges[i].kind = LayoutKind::badge;
    badges[i].width = 60 + 20 * static_cast<double>(i);
  }
  CHECK(row_lengths(badges, 3) == std::vector<std::size_t>{3});
}
