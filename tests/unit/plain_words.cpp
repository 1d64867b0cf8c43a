// Words that are shaped once are joined to what the whole text would be.

#include "text/plain_words.h"

#include <catch2/catch_test_macros.hpp>

#include "support/dice.h"
#include "text/catalogue.h"
#include "text/plain_font.h"
#include "text/plain_script.h"

using namespace placard;
using placard::test::Dice;

namespace {

std::string dump(const std::vector<PlainLetter>& letters) {
  std::string all;
  for (const PlainLetter& letter : letters) {
    const PlainGlyph& glyph = letter.glyph;
    for (const int number : {static_cast<int>(glyph.glyph), glyph.width, glyph.x_offset, glyph.y_offset}) {
      all += std::to_string(number) + ",";
    }
    all += std::to_string(glyph.offset) + " ";
  }
  return all;
}

const std::vector<std::string> words{
    "raft",  "Kafka,", "To",   "WAVE",  "AVATAR:", "x",         "fi",  "fl.", "office",   "a",    "I",     "Tyche;", "(see",
    "note)", "3",      "4.5",  "x86",   "v2.0,",   "->",        "<-",  "<=>", "-",        "--",   "+",     "*",      "“Yo”",
    "‘Te’",  "10:30",  "1:2",  "A-B",   "C++",     "in-flight", "ff",  "ffi", "jfj",      "f",    "fj",    "T.",     "W,",
    "Y:",    "Ł",      "Łódź", "Žižek", "één",     "[x]",       "{y}", "n/a", "and/or",   "e.g.", "i.e.,", "U.S.A.", "#1",
    "@home", "50%",    "$5",   "€5",    "…",       "wait…",     "(A)", "B)",  "www.x.io", "f(x)", "!=",    "==",     "www",
    "Wo",    "Va",     "Ya",   "Av",    "LT",      "r,",        "r.",  "y.",  "P.",       "F,",   "/",     "\\",     "|",
};

std::string sentence(Dice& dice) {
  std::string text;
  const std::size_t count = 1 + dice.throw_below(9);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += dice.throw_below(12) == 0 ? "  " : " ";
    text += words[dice.throw_below(words.size())];
  }
  return text;
}

void compare(const PlainSetting& setting, int sentences) {
  Dice dice;
  PlainShaper shaper;
  int wrong = 0;
  for (int i = 0; i < sentences; ++i) {
    const std::string text = sentence(dice);
    const auto script = plain_script_of(text);
    REQUIRE(script);
    shaper.begin(text, setting, *script);
    std::vector<PlainLetter> whole;
    shaper.shape(0, text.size(), whole);
    std::vector<PlainLetter> joined;
    setting.words->shape(shaper, 0, text.size(), joined);
    if (dump(joined) == dump(whole)) continue;
    UNSCOPED_INFO(text);
    ++wrong;
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("words that are joined are the letters of the whole text, in every font of the program") {
  PlainFonts fonts;
  const Catalogue catalogue(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  PangoLanguage* english = pango_language_from_string("en");
  int faces = 0;
  for (const std::string family : {"Inter", "JetBrains Mono", "Vollkorn"}) {
    for (const int weight : {400, 500, 600, 700, 800}) {
      for (const Slant slant : {Slant::upright, Slant::italic}) {
        const FaceFile* file = catalogue.find(family, weight, slant);
        if (file == nullptr) continue;
        ++faces;
        CAPTURE(file->path);
        for (const std::string features : {"", "tnum=1", "liga=0,calt=0"}) {
          WordStore store;
          compare({fonts.font(*file, 14), features, english, features.empty() ? 0 : 20, false, &store}, 300);
        }
      }
    }
  }
  CHECK(faces > 12);
}

TEST_CASE("a word is kept where nothing beside it changes it, and for its setting only") {
  PlainFonts fonts;
  const Catalogue catalogue(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  const FaceFile* file = catalogue.find("Inter", 400, Slant::upright);
  REQUIRE(file != nullptr);
  WordStore store;
  PlainSetting setting{fonts.font(*file, 14), "", pango_language_from_string("en"), 0, false, &store};
  const std::string text = "one two, 3 four";
  PlainShaper shaper;
  shaper.begin(text, setting, G_UNICODE_SCRIPT_LATIN);
  const ShapedWords& known = store.of(shaper);
  CHECK(known.find("one ") == nullptr);
  std::vector<PlainLetter> letters;
  store.shape(shaper, 0, text.size(), letters);
  REQUIRE(known.find("one ") != nullptr);
  CHECK(known.find("one ")->size() == 4);
  CHECK(known.find("two, 3 four") != nullptr);  // digits stay with what is beside them
  CHECK(known.find("four") == nullptr);
  setting.tracking = 10;
  shaper.begin(text, setting, G_UNICODE_SCRIPT_LATIN);
  CHECK(store.of(shaper).find("one ") == nullptr);
}

TEST_CASE("what is kept of words is bounded") {
  ShapedWords known;
  const std::vector<PlainLetter> letters(60);
  for (int i = 0; i < 10'000; ++i) known.add("word" + std::to_string(i), letters.data(), letters.data() + letters.size());
  CHECK(known.find("word9999") != nullptr);
  CHECK(known.find("word0") == nullptr);
  known.add(std::string(65, 'x'), letters.data(), letters.data() + letters.size());
  CHECK(known.find(std::string(65, 'x')) == nullptr);
}
