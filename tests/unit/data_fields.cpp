#include "model/fields.h"

#include "layout/layouts.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

// The messages about a card with this field.
Lines messages(const std::string& field) {
  const std::string text = "{title: a, " + field + "}";
  Problems problems;
  read_cards(parse({"test", text}, problems), problems);
  return messages_of(problems, text);
}

Card card_of(const std::string& field) { return cards_of("{title: a, " + field + "}").at(0); }

std::string shares_of(const std::string& languages, std::string_view language = "") {
  std::string text;
  for (const LanguageShare& one : language_shares(card_of("languages: " + languages).languages, language))
    text += one.name.text + " " + std::to_string(one.percent) + " ";
  return text;
}

}  // namespace

TEST_CASE("data fields: wrong values are reported with place and hint", "[model]") {
  struct Row {
    std::string field;
    std::string message;
  };
  for (const Row& row : std::vector<Row>{
           {"languages: Rust", "1:23: expected a mapping, found text (write it as {Rust: 71, C: 29})"},
           {"languages: {}", "1:23: no language has an amount above 0 (write it as {Rust: 71, C: 29})"},
           {"languages: {C: 0}", "1:23: no language has an amount above 0 (write it as {Rust: 71, C: 29})"},
           {"languages: {C: -1}", "1:27: '-1' is out of range (write a number from 0 to 1000000000000)"},
           {"languages: {C: .nan}", "1:27: expected a number, found text (write a number from 0 to 1000000000000)"},
           {"languages: {C: 71%}", "1:27: expected a number, found text (write 71, without '%')"},
           {"progress: 101%", "1:22: '101' is out of range (write a number from 0 to 100)"},
           {"progress: soon", "1:22: expected a number, found text (write a number from 0 to 100)"},
           {"progress: [1]",
            "1:22: expected a percentage, found a list (write '65%' or '{done: 13, of: 20, label: 1.0 milestone}')"},
           {"progress: {label: x}",
            "1:22: the progress has no 'done' (write '65%' or '{done: 13, of: 20, label: 1.0 milestone}')"},
           {"progress: {done: 5, of: 4}", "1:22: 'done' is larger than 'of': 5 of 4"},
           {"progress: {done: 0, of: 0}", "1:36: '0' is out of range (write a number from 1 to 1000000000000)"},
           {"sparkline: 5", "1:23: expected a list of numbers, found a number (write it as [5])"},
           {"sparkline: [5]", "1:23: too few numbers: 1, at least 2 are needed"},
           {"sparkline: [1, -2]", "1:27: '-2' is out of range (write a number from 0 to 1000000000000)"},
           {"sparkline: [1, x]", "1:27: expected a number, found text (write a number from 0 to 1000000000000)"},
           {"timeline: [{date: 2026}]", "1:23: the entry of the timeline has no title (write '{date: 2026-10, title: …}')"},
           {"timeline: [{title: x, url: 'javascript:x'}]",
            "1:39: 'javascript:x' is not an allowed link address (use http, https or mailto)"},
           {"people: [{}]", "1:21: the person has no name (write '{name: Ada, avatar: docs/ada.jpg}')"},
           {"people: ['https://e.org/a.png']",
            "1:21: an avatar must be a file, not a web address (save the image in the project and write its path)"},
           {"code: [a]", "1:18: expected text, found a list"}}) {
    CAPTURE(row.field);
    CHECK(messages(row.field) == Lines{row.message});
  }
}

TEST_CASE("data fields: too many items are reported", "[model]") {
  const auto list = [](const std::string& item, std::size_t count) {
    std::string text = "[" + item;
    for (std::size_t i = 1; i < count; ++i) text += ", " + item;
    return text + "]";
  };
  CHECK(messages("sparkline: " + list("1", 400)).empty());
  CHECK(messages("sparkline: " + list("1", 401)) == Lines{"1:23: too many numbers: 401, at most 400 are allowed"});
  CHECK(messages("timeline: " + list("{title: x}", 41)) == Lines{"1:22: too many items: 41, at most 40 are allowed"});
  CHECK(messages("people: " + list("Ada", 101)) == Lines{"1:20: too many items: 101, at most 100 are allowed"});
  CHECK(messages("metrics: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1}").size() == 1);
}

TEST_CASE("data fields: progress is a percentage or a count", "[model]") {
  const auto percent = [](const std::string& value) { return percent_of(card_of("progress: " + value).progress); };
  CHECK(percent("65%") == 65);
  CHECK(percent("65 %") == 65);
  CHECK(percent("'65%'") == 65);
  CHECK(percent("65") == 65);
  CHECK(percent("{done: 13, of: 20}") == 65);
  CHECK(percent("0") == 0);
  CHECK(percent("{done: 1, of: 1000}") == 1);
  CHECK(percent("{done: 999, of: 1000}") == 99);
  CHECK(percent("{done: 20, of: 20}") == 100);
}

TEST_CASE("data fields: people are names, photographs or both", "[model]") {
  const Card card = card_of("people: [Ada, img/grace.JPG, {name: Alan, avatar: alan.png}]");
  REQUIRE(card.people.size() == 3);
  CHECK(card.people[0].name.text == "Ada");
  CHECK(card.people[1].name.empty());
  CHECK(card.people[1].avatar.text == "img/grace.JPG");
  CHECK(card.people[2].avatar.text == "alan.png");
}

TEST_CASE("data fields: shares of languages add up to 100, and small ones are one share", "[model]") {
  CHECK(shares_of("{C: 29, Rust: 71}") == "Rust 71 C 29 ");
  CHECK(shares_of("{A: 1, B: 1, C: 1}") == "A 34 B 33 C 33 ");
  CHECK(shares_of("{A: 500000, B: 493000, C: 7000}") == "A 50 B 49 Other 1 ");
  CHECK(shares_of("{A: 9, B: 8, C: 7, D: 6, E: 5, F: 4, G: 3, H: 2}") == "A 21 B 18 C 16 D 14 E 11 F 9 Other 11 ");
  CHECK(shares_of("{A: 9, B: 8, C: 7, D: 6, E: 5, F: 4, G: 3, H: 2}", "de-AT") == "A 21 B 18 C 16 D 14 E 11 F 9 Andere 11 ");
  CHECK(shares_of("{A: 9997, B: 3}") == "A 100 ");
}

TEST_CASE("data fields: percentages follow the language", "[layout]") {
  CHECK(percent_text(65, "") == "65%");
  CHECK(percent_text(65, "en-US") == "65%");
  CHECK(percent_text(65, "de") == "65\u00A0%");
  CHECK(percent_text(65, "de-CH") == "65%");
  CHECK(percent_text(65, "fr") == "65\u202F%");
  CHECK(percent_text(65, "tr") == "%65");
}

TEST_CASE("data fields: a translation labels metrics and progress", "[model]") {
  const auto cards = cards_of(
      "{title: a, metrics: {users: 5}, progress: {done: 1, of: 4, label: beta}, "
      "translations: {de: {labels: {users: Nutzer}, progress: {label: Beta}}}}");
  REQUIRE(cards.size() == 2);
  CHECK(cards[1].metrics.at(0).shown_name() == "Nutzer");
  CHECK(cards[1].progress.label.text == "Beta");
  CHECK(percent_of(cards[1].progress) == 25);
}

TEST_CASE("data fields: screen readers get the data", "[layout]") {
  const Card card = card_of(
      "languages: {Rust: 3, C: 1}, progress: {done: 13, of: 20, label: beta}, metrics: {users: 25000}, sparkline: [1, 4, 2], "
      "timeline: [{date: 2026-10, title: Talk, place: Paris}], code: make, people: [Ada, b.png, Alan]");
  CHECK(description_of(card) ==
        "Languages: Rust 75%, C 25%. Progress: beta, 65%, 13 of 20. Metrics: users 25k. Trend: from 1 to 2. "
        "2026-10, Talk, Paris. Code: make. People: Ada, Alan");
}
