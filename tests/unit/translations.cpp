#include "model/card.h"

#include "input/parse.h"
#include "layout/layout.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Lines problems_of(const std::string& text) {
  Problems problems;
  read_cards(parse({"test", text}, problems), problems);
  return messages_of(problems, text);
}

Lines problems_in(const std::string& translations) { return problems_of("title: a\ntranslations: " + translations + "\n"); }

// The texts of a card in the test style, from left to right in the order of drawing.
std::string texts_of(const Card& card) {
  Problems problems;
  const Scene scene = lay_out(card, test_style(), test_resources(), problems);
  std::string texts;
  for (const Shape& shape : scene.shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) texts.append(scene.text_of(*line)).append("|");
  }
  return texts;
}

}  // namespace

TEST_CASE("translations: follow their card, with its values for everything that they do not say", "[model]") {
  const auto cards = cards_of(R"(
lang: en
owner: me
cards:
  - translations:
      ja: {title: T, tags: [x], link: there, cover: {alt: seen}}
      pt-BR: {}
      de: ~
    title: One
    summary: S
    tags: [a, b]
    link: {text: here, url: "https://example.org/"}
    cover: {file: c.png, alt: shown}
    status: live
  - title: two
)");
  REQUIRE(cards.size() == 4);
  CHECK(cards[0].id.text == "one");
  CHECK_FALSE(cards[0].is_translation());
  CHECK(cards[3].id.text == "two");
  const Card& japanese = cards[1];
  CHECK(japanese.id.text == "one.ja");
  CHECK(japanese.shared_id() == "one");
  CHECK(japanese.look.lang.text == "ja");
  CHECK(japanese.title.text == "T");
  CHECK(japanese.summary.text == "S");
  CHECK(japanese.owner.text == "me");
  REQUIRE(japanese.tags.size() == 1);
  CHECK(japanese.link.text.text == "there");
  CHECK(japanese.link.url.text == "https://example.org/");
  CHECK(japanese.cover.dark.text == "c.png");
  CHECK(japanese.cover.alt.text == "seen");
  CHECK(cards[2].id.text == "one.pt-BR");
  CHECK(cards[2].tags.size() == 2);
  CHECK(cards[0].cover.alt.text == "shown");
}

TEST_CASE("translations: readers of a language see the translation, or the card if it has none", "[model]") {
  const auto cards = cards_of("title: a\ntranslations: {ja: {}, pt-BR: {}}\n");
  const auto seen = [&](std::string_view language) {
    std::string ids;
    for (const Card& card : cards) ids += card.is_for(language) ? card.id.text + " " : "";
    return ids;
  };
  CHECK(seen("") == "a ");
  CHECK(seen("ja") == "a.ja ");
  CHECK(seen("pt-br") == "a.pt-BR ");
  CHECK(seen("fr") == "a ");
}

TEST_CASE("translations: a status has the tone of the status of its card", "[model]") {
  const auto tone = [](const std::string& status, const std::string& translated) {
    return cards_of("title: a\nstatus: " + status + "\ntranslations: {ja: {status: " + translated + "}}\n")
        .at(1)
        .status.effective_tone();
  };
  CHECK(tone("in progress", "進行中") == Tone::warning);
  CHECK(tone("{text: x, tone: danger}", "live") == Tone::danger);
  CHECK(tone("live", "{text: 公開中, tone: info}") == Tone::info);
  CHECK(tone("", "live") == Tone::success);
}

TEST_CASE("translations: labels name the stats that are shown with their names", "[model]") {
  const auto cards =
      cards_of("title: a\nstats: {stars: 12, users: 340}\ntranslations: {de: {labels: {users: Nutzer, stars: Sterne}}}\n");
  CHECK(texts_of(cards.at(0)) == "a|12|users|340|");
  CHECK(texts_of(cards.at(1)) == "a|12|Nutzer|340|");
  CHECK(problems_of("title: a\nstats: {users: 1}\ntranslations: {de: {labels: {user: x}}}\n") ==
        Lines{"3:30: the card has no stat 'user' (did you mean 'users'?)"});
  CHECK(problems_in("{de: {labels: {user: x}}}") == Lines{"2:30: the card has no stat 'user'"});
}

TEST_CASE("translations: the language decides the direction, of other cards only if it is right-to-left", "[model]") {
  const auto mirrored = [](const std::string& text, std::size_t index) {
    Problems problems;
    const Scene scene = lay_out(cards_of(text).at(index), test_style(), test_resources(), problems);
    for (const Shape& shape : scene.shapes) {
      if (const auto* line = std::get_if<TextLine>(&shape)) return line->origin.x > scene.size.width / 2;
    }
    return false;
  };
  const std::string latin = "title: a\ntranslations: {ar: {}, de: {}}\n";
  CHECK_FALSE(mirrored(latin, 0));
  CHECK(mirrored(latin, 1));
  CHECK_FALSE(mirrored(latin, 2));
  CHECK_FALSE(mirrored("title: שלום\ntranslations: {en: {title: a}}\n", 1));
  CHECK(mirrored("title: a\nlang: fa\n", 0));
  CHECK_FALSE(mirrored("title: a\nlang: fa\ndirection: ltr\n", 0));
}

TEST_CASE("translations: errors are reported at their places", "[model]") {
  CHECK(problems_in("{jp: {title: b}}") == Lines{"2:16: 'jp' is not a language tag (did you mean 'ja'?)"});
  CHECK(problems_in("[ja]") ==
        Lines{"2:15: expected a mapping of languages, found a list (write it as {ja: {title: …, summary: …}})"});
  CHECK(problems_in("{ja: b}") == Lines{"2:20: expected a mapping, found text (write it as {ja: {title: …, summary: …}})"});
  CHECK(problems_in("{ja: {titel: b}}") == Lines{"2:21: unknown key 'titel' (did you mean 'title'?)"});
  CHECK(problems_in("{ja: {id: b, layout: hero}}") ==
        Lines{"2:21: 'id' cannot differ in a translation (set it in the card)",
              "2:28: 'layout' cannot differ in a translation (set it in the card)"});
  CHECK(problems_in("{ja: {translations: {}}}") ==
        Lines{"2:21: 'translations' cannot differ in a translation (set it in the card)"});
  CHECK(problems_in("{ja: {title: ''}}") ==
        Lines{"2:28: the translation has no title (remove 'title' to show that of the card)"});
  CHECK(problems_in("{ja: {tags: x}}") == Lines{"2:27: expected a list, found text (write it as [x])"});
  CHECK(problems_of("title: a\nlocales: {ja: {}}\n") == Lines{"2:1: unknown key 'locales' (did you mean 'translations'?)"});
  CHECK(problems_of("title: a\nlang: jp\n") == Lines{"2:7: 'jp' is not a language tag (did you mean 'ja'?)"});
}

TEST_CASE("translations: a name that another card has is an error", "[model]") {
  const std::string hint = " (the id is the name of the output file; give one card another id)";
  CHECK(problems_of("- {title: a, translations: {ja: {}}}\n- {title: b, id: a.ja}\n") ==
        Lines{"2:18: duplicate id 'a.ja'" + hint});
  CHECK(problems_of("- {title: b, id: a.ja}\n- {title: a, translations: {ja: {}}}\n") ==
        Lines{"2:29: duplicate id 'a.ja'" + hint});
  CHECK(problems_of("- {title: a, id: x, translations: {ja: {}}}\n- {title: b, id: x, translations: {ja: {}}}\n").size() == 1);
}

TEST_CASE("translations: their number is limited, and they count as cards", "[model]") {
  std::string many = "{";
  for (int i = 0; i < 41; ++i) many += "en-x-" + std::to_string(i) + ": {}, ";
  CHECK(problems_in(many + "}") == Lines{"2:15: too many translations: 41, at most 40 are allowed"});
  std::string cards = "- {title: a, translations: &all {ja: {}, de: {}, fr: {}, ar: {}}}\n";
  for (int i = 0; i < 2000; ++i) cards += "- {title: b" + std::to_string(i) + ", translations: *all}\n";
  CHECK(problems_of(cards) == Lines{"2001:3: more than 10000 cards with their translations (split the file into several files)"});
}
