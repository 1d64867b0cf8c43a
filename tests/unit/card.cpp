#include "model/card.h"

#include "input/parse.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Lines problems_of(const std::string& text) {
  Problems problems;
  read_cards(parse({"test", text}, problems), problems);
  return messages_of(problems, text);
}

}  // namespace

TEST_CASE("card: a file is one card, a list of cards, or cards with defaults", "[model]") {
  CHECK(cards_of("title: a\n").size() == 1);
  CHECK(cards_of("- title: a\n- title: b\n").size() == 2);
  const auto cards = cards_of("width: 500\nmode: dark\nstyle: x\ncards:\n  - title: a\n  - {title: b, width: 600, mode: both}\n");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].look.width == 500);
  CHECK(cards[0].look.mode == Mode::dark);
  CHECK(cards[0].look.style.text == "x");
  CHECK(cards[1].look.width == 600);
  CHECK(cards[1].look.mode == Mode::both);
}

TEST_CASE("card: every field of a card is read", "[model]") {
  const Card card = cards_of(R"(
id: my-card
layout: note
title: T
subtitle: S
status: {text: soon, tone: danger}
summary: one
quote: two
tags: [a, "b c", ~, ""]
link: {text: here, url: "https://example.org/"}
stats: {stars: 128, language: C++, nothing: ~}
alt: what it says
style: ink
mode: auto
width: 400
height: 200
)")
                        .at(0);
  CHECK(card.id.text == "my-card");
  CHECK(card.look.layout.text == "note");
  CHECK(card.subtitle.text == "S");
  CHECK(card.status.text.text == "soon");
  CHECK(card.status.effective_tone() == Tone::danger);
  REQUIRE(card.tags.size() == 2);
  CHECK(card.tags[1].text.text == "b c");
  CHECK(card.link.url.text == "https://example.org/");
  REQUIRE(card.stats.size() == 2);
  CHECK(card.stats[0].name.text == "stars");
  CHECK(card.stats[0].value.text == "128");
  CHECK(card.alt.text == "what it says");
  CHECK(card.look.mode == Mode::automatic);
  CHECK(card.look.height == 200);
}

TEST_CASE("card: a status can be text only, and known words have a tone", "[model]") {
  const auto tone = [](const std::string& status) {
    return cards_of("title: a\nstatus: " + status + "\n").at(0).status.effective_tone();
  };
  CHECK(tone("live") == Tone::success);
  CHECK(tone("In Progress") == Tone::warning);
  CHECK(tone("in-progress") == Tone::warning);
  CHECK(tone("beta") == Tone::info);
  CHECK(tone("deprecated") == Tone::danger);
  CHECK(tone("archived") == Tone::neutral);
  CHECK(tone("something else") == Tone::neutral);
  CHECK(tone("{text: live, tone: info}") == Tone::info);
  CHECK(cards_of("title: a\nstatus: 2.0\n").at(0).status.text.text == "2.0");
}

TEST_CASE("card: a link can be a URL only or text only", "[model]") {
  CHECK(cards_of("title: a\nlink: https://example.org\n").at(0).link.url.text == "https://example.org");
  CHECK(cards_of("title: a\nlink: mailto:a@example.org\n").at(0).link.url.text == "mailto:a@example.org");
  CHECK(cards_of("title: a\nlink: view on github\n").at(0).link.text.text == "view on github");
  CHECK(cards_of("title: a\n").at(0).link.empty());
}

TEST_CASE("card: without an id, it is generated from the title and does not depend on the order of cards", "[model]") {
  CHECK(cards_of("title: Kairos Scheduler\n").at(0).id.text == "kairos-scheduler");
  const std::string id = cards_of("title: 分布式\n").at(0).id.text;
  CHECK(id.starts_with("card-"));
  CHECK(id.size() == 13);
  CHECK(cards_of("- title: →\n- title: 分布式\n").at(1).id.text == id);
  CHECK(cards_of("title: →\n").at(0).id.text != id);
}

TEST_CASE("card: a generated id has letters, digits and single dashes", "[model]") {
  CHECK(slug("Kairos Scheduler") == "kairos-scheduler");
  CHECK(slug("  C++ & more!! ") == "c-more");
  CHECK(slug("v2.0_beta") == "v2.0_beta");
  CHECK(slug("...hidden") == "hidden");
  CHECK(slug("trailing...") == "trailing");
  CHECK(slug("Ünïcode") == "unicode");
  CHECK(slug("Café Ærø: Straße & Łódź") == "cafe-aero-strasse-lodz");
  CHECK(slug("Cafe\u0301s") == "cafes");
  CHECK(slug("a\xFF\xC3") == "a");
  CHECK(slug("2×3 ÷ 4") == "2-3-4");
  CHECK(slug("ſtŉĲ") == "stnij");
  CHECK(slug("→").empty());
  CHECK(slug("").empty());
  CHECK(slug(std::string(300, 'a')) == std::string(100, 'a'));
  CHECK(slug("../../etc/passwd") == "etc-passwd");
}

TEST_CASE("card: a card needs a title, and an invalid one is not also reported as missing", "[model]") {
  CHECK(problems_of("status: live\n") == Lines{"1:1: the card has no title (add 'title: my-project')"});
  CHECK(problems_of("title:\n").size() == 1);
  CHECK(problems_of("title: '  '\n").size() == 1);
  CHECK(problems_of("title: ''\n") == Lines{"1:8: the card has no title (add 'title: my-project')"});
  CHECK(problems_of("- title: a\n- status: b\n") == Lines{"2:3: the card has no title (add 'title: my-project')"});
  CHECK(problems_of("title: \"a\\u0007b\"\n") == Lines{"1:8: character U+0007 is not allowed (remove it)"});
  CHECK(problems_of("title: \"\\u0007\"\n").size() == 1);
  CHECK(problems_of("title: [a]\n").size() == 1);
  CHECK(problems_of("title: " + std::string(400, 'x') + "\n").size() == 1);
}

TEST_CASE("card: an id is unique and a valid file name", "[model]") {
  CHECK(problems_of("- {title: a, id: x}\n- {title: b, id: x}\n") ==
        Lines{"2:18: duplicate id 'x' (the id is the name of the output file; give one card another id)"});
  CHECK(problems_of("- title: A b\n- title: a B\n") ==
        Lines{"2:10: duplicate id 'a-b' (the id is made from the title; add 'id:' to one of the cards)"});
  CHECK(problems_of("- title: a\n- {title: b, id: a}\n- {title: c, id: a}\n").size() == 2);
  for (const std::string id : {"a/b", "../a", "a b", "ä", "a\\\\b", "-a", ".a", "con:"}) {
    CAPTURE(id);
    CHECK(problems_of("title: t\nid: \"" + id + "\"\n").size() == 1);
  }
  CHECK(problems_of("title: t\nid: A.b_c-9\n").empty());
}

TEST_CASE("card: six different errors give six messages with their positions, and some have hints", "[model]") {
  CHECK(problems_of("titel: a\n"
                    "status: {text: live, tone: warnign}\n"
                    "summary: [not, a, text]\n"
                    "tags: raft\n"
                    "width: wide\n"
                    "id: a/b\n"
                    "title: a\n") ==
        Lines{"1:1: unknown key 'titel' (did you mean 'title'?)", "2:28: unknown value 'warnign' (did you mean 'warning'?)",
              "3:10: expected text, found a list", "4:7: expected a list, found text (write it as [raft])",
              "5:8: expected a number, found text (write a number from 120 to 4000)",
              "6:5: an id can contain only letters, digits, '.', '_' and '-' (for example 'a-b')"});
  CHECK(problems_of("title: a\nstatus: [live]\n").at(0).starts_with("2:9: expected text, found a list (write 'status: live'"));
  CHECK(problems_of("title: a\nlink: [x]\n").at(0).starts_with("2:7: expected an address, found a list"));
  CHECK(problems_of("title: a\nstatus: {txt: live}\n") == Lines{"2:10: unknown key 'txt' (did you mean 'text'?)"});
}

TEST_CASE("card: a file without cards and a key that cannot have a default are errors", "[model]") {
  CHECK(problems_of("[]").size() == 1);
  CHECK(problems_of("cards: []\n").size() == 1);
  CHECK(problems_of("cards: {title: a}\n").size() == 1);
  CHECK(problems_of("just text\n").size() == 1);
  CHECK(problems_of("- a\n- title: b\n") ==
        Lines{"1:3: expected a card, found text (write a card as a mapping with a title: '- title: my-project')"});
  CHECK(problems_of("tags: [a]\ncards:\n  - title: a\n").at(0).starts_with("1:1: unknown key 'tags'"));
}

TEST_CASE("card: lists and text have a maximum length", "[model]") {
  std::string tags = "title: a\ntags: [";
  for (int i = 0; i < 101; ++i) tags += "x,";
  CHECK(problems_of(tags + "]\n") == Lines{"2:7: too many items: 101, at most 100 are allowed"});
  CHECK(problems_of("title: " + std::string(301, 'x') + "\n").at(0).starts_with("1:8: text is too long: 301 characters"));
}
