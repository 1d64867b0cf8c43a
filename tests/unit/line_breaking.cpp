#include "text/line_breaking.h"

#include "base/utf8.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

// At 20 px an ordinary letter is 10 px wide, a space and a narrow letter 5, a wide one 15, an ideograph 20.
Lines lines(const std::string& text, const Room& room) {
  Lines result;
  for (const SetLine& line : test_typesetter().set(text, test_type(20, 30), room).lines) result.emplace_back(line.text);
  return result;
}

}  // namespace

TEST_CASE("line breaking: a path or an identifier that is wider than a line breaks at its joints", "[text]") {
  CHECK(lines("aaa.bbb_ccc-ddd/eee", {100, 0}) == Lines{"aaa.bbb_", "ccc-ddd/", "eee"});
  CHECK(lines("see aaaa.bbbbbb.cc", {120, 0}) == Lines{"see aaaa.", "bbbbbb.cc"});
  CHECK(lines("aaaaBbbbbCcccc", {105, 0}) == Lines{"aaaaBbbbb", "Ccccc"});
  CHECK(lines("aaaa bbb.ccc", {100, 0}) == Lines{"aaaa", "bbb.ccc"});
  CHECK(lines("aaaa bbbCcc", {90, 0}) == Lines{"aaaa", "bbbCcc"});
  CHECK(lines("aaaaaaaaaaaa", {70, 0}) == Lines{"aaaaaaa", "aaaaa"});
}

TEST_CASE("line breaking: joints neither lose nor add characters", "[text]") {
  const std::string path = "https://example.org/some_long.path/andMore-of.it/again_and.again";
  for (double width = 30; width < 400; width += 11.3) {
    for (const int most : {0, 1, 2}) {
      const Paragraph paragraph = test_typesetter().set(path, test_type(20, 30), {width, most});
      std::size_t kept = 0;
      for (const SetLine& line : paragraph.lines) {
        kept += count_code_points(line.text) - (line.text.ends_with("…") ? 1 : 0);
        CHECK(line.width <= width + 15);  // a line holds at least one letter, or the ellipsis
      }
      CAPTURE(width, most);
      CHECK(kept + paragraph.lost == path.size());
    }
  }
}

TEST_CASE("line breaking: a short word is not alone in the last line if the line before has words to spare", "[text]") {
  // 200 px: "aaaa bbbb cccc dddd" is 175, and "ee" would follow alone.
  CHECK(lines("aaaa bbbb cccc dddd ee", {180, 0}) == Lines{"aaaa bbbb cccc", "dddd ee"});
  CHECK(lines("aaaa bbbb cccc dddd eeee", {180, 0}) == Lines{"aaaa bbbb cccc dddd", "eeee"});
  // The line before would be shorter than half the room.
  CHECK(lines("aaa bbbbbbbbbbbbb cc", {180, 0}) == Lines{"aaa bbbbbbbbbbbbb", "cc"});
  // A word that has two lines to itself has nothing to spare.
  CHECK(lines("aaaaaaaaaaaaaaaaa bb", {180, 0}) == Lines{"aaaaaaaaaaaaaaaaa", "bb"});
  // What is cut ends where it is cut.
  CHECK(lines("aaaa bbbb cccc dddd ee ffffffffffffff", {180, 2}).size() == 2);
}

TEST_CASE("line breaking: a single ideograph is not alone in the last line", "[text]") {
  CHECK(lines("面向企业网络管理之分", {180, 0}) == Lines{"面向企业网络管理", "之分"});
  CHECK(lines("面向企业网络管理之分。", {180, 0}) == Lines{"面向企业网络管理", "之分。"});
  // Two are enough.
  CHECK(lines("面向企业网络管理的分布", {180, 0}) == Lines{"面向企业网络管理的", "分布"});
  // No closing mark begins a line, and no opening one ends it.
  CHECK(lines("面向企业网络管（理）分", {180, 0}) == Lines{"面向企业网络管", "（理）分"});
  // A line that would be shorter than half the room keeps what it has.
  CHECK(lines("面向分", {55, 0}) == Lines{"面向", "分"});
  // The words before stay whole.
  CHECK(lines("aaaa bbbb 企业分", {135, 0}) == Lines{"aaaa bbbb", "企业分"});
}

TEST_CASE("line breaking: avoiding a short last line adds no line", "[text]") {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += std::string(static_cast<std::size_t>(1 + i * 7 % 9), static_cast<char>('a' + i % 26)) + " ";
    for (const double width : {90.0, 133.0, 180.0, 251.0}) {
      const Paragraph paragraph = test_typesetter().set(text, test_type(20, 30), {width, 0});
      // As many as filling line after line makes: limited to as many, nothing is lost.
      const int count = static_cast<int>(paragraph.lines.size());
      CAPTURE(text, width);
      CHECK(paragraph.width <= width);
      CHECK(test_typesetter().set(text, test_type(20, 30), {width, count}).lost == 0);
      if (count > 1) CHECK(test_typesetter().set(text, test_type(20, 30), {width, count - 1}).lost > 0);
    }
  }
}

TEST_CASE("line breaking: an ellipsis follows a whole word without a space", "[text]") {
  // "aaa bbb" is 65 px and the ellipsis 15: with the space it would be 85.
  const Paragraph cut = test_typesetter().set("aaa bbb cccccc", test_type(20, 30), {88, 1});
  CHECK(cut.lines.at(0).text == "aaa bbb…");
  CHECK(cut.lines.at(0).width == 80);
  CHECK(cut.lost == 6);
}

TEST_CASE("line breaking: cut text ends with a whole word, without a connector before the ellipsis", "[text]") {
  const auto cut = [](const std::string& text, double width) { return lines(text, {width, 1}).at(0); };
  CHECK(cut("aaaa bbbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa, bbbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa — bbbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa: bbbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa (bbbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa in-bbbbbbb", 120) == "aaaa…");
  CHECK(cut("aaaa aa\u00ADbbbbbb", 90) == "aaaa…");
  CHECK(cut("aaaa! bbbbbbbb", 120) == "aaaa!…");
  // A word that is the only one is cut inside, and so are ideographs, which may be anywhere.
  CHECK(cut("aaaaaaaaaaaaaaa bb", 120) == "aaaaaaaaaa…");
  CHECK(cut("面向企业网络", 80) == "面向企…");
  // What the ellipsis replaces is counted without the space.
  CHECK(test_typesetter().set("aaaa, bbbb", test_type(20, 30), {75, 1}).lost == 6);
  CHECK(test_typesetter().set("aaaa: bbbb\ncc", test_type(20, 30), {300, 1}).lost == 2);
  CHECK(test_typesetter().set("aaaa,\nbb", test_type(20, 30), {300, 1}).lost == 3);
}

TEST_CASE("line breaking: a limit of lines cuts no more than filling line after line", "[text]") {
  // The last line begins as late as it can, however the lines before it look.
  CHECK(lines("aaaaaa. Bbb cccccc dddddd eeee", {125, 2}) == Lines{"aaaaaa. Bbb", "cccccc…"});
  CHECK(lines("aaaaaaa bbbb cccc dddddddddd eeee", {125, 3}) == Lines{"aaaaaaa", "bbbb cccc", "dddddddddd…"});
}

TEST_CASE("line breaking: a soft hyphen is visible only at a line break", "[text]") {
  const Paragraph broken = test_typesetter().set("aaaa\u00ADbbbb", test_type(20, 30), {60, 0});
  REQUIRE(broken.lines.size() == 2);
  CHECK(broken.lines[0].width == 45 + 5);
  CHECK(broken.lines[0].glyphs.size() == 5);
  const Paragraph whole = test_typesetter().set("aaaa\u00ADbbbb", test_type(20, 30), {90, 0});
  CHECK(whole.lines.size() == 1);
  CHECK(whole.width == 80);
  // A long word beside one with a soft hyphen still gets no letters of its own.
  std::size_t glyphs = 0;
  for (const SetLine& line : test_typesetter().set("aa\u00ADbb nnnnnnnnnnnn", test_type(20, 30), {60, 0}).lines)
    glyphs += line.glyphs.size();
  CHECK(glyphs == 16);
}

TEST_CASE("line breaking: in prose, a word that is wider than a line breaks between syllables and gets a hyphen", "[text]") {
  const auto prose = [](const std::string& text, double width) { return lines(text, {.width = width, .hyphenates = true}); };
  // "Kranken-" and "versicherung" are possible, too, but leave more of the first line empty.
  CHECK(prose("Krankenversicherung", 130) == Lines{"Krankenver", "sicherung"});
  CHECK(prose("(Waschmaschine).", 100) == Lines{"(Wasch", "maschine)."});
  CHECK(prose("aaaa ababababab", 90) == Lines{"aaaa aba", "bababab"});
  CHECK(test_typesetter().set("nanananana", test_type(20, 30), {.width = 70, .hyphenates = true}).lines.at(0).width == 70);
  for (double width = 80; width < 180; width += 10) {
    for (const std::string& line : prose("Deutschsprachigecknothequeche", width)) {
      CAPTURE(width, line);
      CHECK_FALSE((line.starts_with("h") || line.starts_with("ch") || line.starts_with("k") || line.ends_with("sc")));
    }
  }
  // Identifiers stay as they are, and so do words without a syllable.
  CHECK(prose("aaaa_nanananana", 100) == lines("aaaa_nanananana", {100, 0}));
  CHECK(prose("ananaNananana", 100) == lines("ananaNananana", {100, 0}));
  CHECK(prose("nnnnnnnnnnnn", 70) == Lines{"nnnnnnn", "nnnnn"});
  CHECK(prose("12121212121212", 70) == lines("12121212121212", {70, 0}));
}

TEST_CASE("line breaking: a tab is one space", "[text]") {
  CHECK(test_typesetter().set("a\tb", test_type(20, 30)).width == 25);
  CHECK(test_typesetter().set("a \t\t b", test_type(20, 30)).width == 25);
  CHECK(with_plain_blanks("a \t b  c\u2028d") == "a b  c\nd");
}

TEST_CASE("line breaking: a combining mark stays with its base character", "[text]") {
  std::string word;
  for (int i = 0; i < 30; ++i) word += "e\u0301";
  for (double width = 20; width < 200; width += 7.7) {
    for (const int most : {0, 1}) {
      for (const std::string& line : lines(word, {width, most})) {
        CAPTURE(width, line);
        CHECK_FALSE(line.starts_with("\u0301"));
        CHECK(line.find("e…") == std::string::npos);
      }
    }
  }
}

TEST_CASE("line breaking: an opening quotation mark hangs by its width, and a full-width one by its empty side", "[text]") {
  Room room{180, 0};
  room.hang = 20;
  const Paragraph quote = test_typesetter().set("“aaaa bbbb cccc dddd eeee ggggg", test_type(20, 30), room);
  REQUIRE(quote.lines.size() == 2);
  CHECK(quote.lines[0].hang == 10);
  CHECK(quote.lines[0].text == "“aaaa bbbb cccc dddd");  // 185 px, of which 10 stand outside
  CHECK(quote.lines[1].hang == 0);
  CHECK(quote.width == 175);
  room.hang = 4;
  CHECK(test_typesetter().set("“aaaa", test_type(20, 30), room).lines.at(0).hang == 4);
  CHECK(test_typesetter().set("aaaa", test_type(20, 30), room).lines.at(0).hang == 0);
  room.hang = 20;
  // Its ink begins at .56 em.
  CHECK(test_typesetter().set("「企业", test_type(20, 30), room).lines.at(0).hang == 0.56 * 20);
}

TEST_CASE("line breaking: all lines of a paragraph have about the same length, and the last one may be shorter", "[text]") {
  // Line by line, "bbbb" would be in the first line, and the second would be almost empty.
  CHECK(lines("aaaaaaa bbbb cccc dddddddddd eeee", {125, 0}) == Lines{"aaaaaaa", "bbbb cccc", "dddddddddd", "eeee"});
  // The last line is a quarter of the others and costs nothing more.
  CHECK(lines("aaaa bbbb cccc dddd eeee ffff ggggg", {180, 0}) == Lines{"aaaa bbbb cccc dddd", "eeee ffff ggggg"});
  CHECK(lines("aaaa bbbb cccc dddd eeee fffff", {230, 0}) == Lines{"aaaa bbbb cccc dddd eeee", "fffff"});
}

TEST_CASE("line breaking: balanced lines have about the same length and the same number, and break no word", "[text]") {
  const std::string words = "aaaa bbbb cccc dddd eeee ggggg";
  CHECK(lines(words, {230, 0}) == Lines{"aaaa bbbb cccc dddd eeee", "ggggg"});
  CHECK(lines(words, {230, 0, 0, true}) == Lines{"aaaa bbbb cccc", "dddd eeee ggggg"});
  CHECK(lines(words, {230, 2, 0, true}).size() == 2);
  CHECK(lines("aa bb", {230, 0, 0, true}) == Lines{"aa bb"});
  CHECK(lines("aaaa bbbb cccc dddd eeee\nf", {140, 0, 0, true}) == Lines{"aaaa bbbb cccc", "dddd eeee", "f"});
  CHECK(lines("aaaaaaaaaaaa bb", {130, 0, 0, true}) == Lines{"aaaaaaaaaaaa", "bb"});
  CHECK(lines("aaaaaaaaaaa bb-cc-dd ee", {190, 0, 0, true}) == Lines{"aaaaaaaaaaa", "bb-cc-dd ee"});
  CHECK(lines("aaaaaaaaaaaaaaaaaaaaaaa bb", {130, 0, 0, true}).at(0) == "aaaaaaaaaaaaa");
  // What is cut stays as long as it can be.
  CHECK(lines("aaaa bbbb cccc dddd", {95, 1, 0, true}) == Lines{"aaaa…"});
  CHECK(lines("aaaa bbbb — cccc dd", {150, 0, 0, true}) == Lines{"aaaa bbbb —", "cccc dd"});
  CHECK(lines("中中中中中中中中中", {165, 0, 0, true}) == Lines{"中中中中", "中中中中中"});
  const Paragraph even = test_typesetter().set("aaaa bbbb cccc dddd eeee ggggg", test_type(20, 30), {230, 0, 0, true});
  CHECK(even.lines.at(1).width == 140);
  CHECK(even.width == 220);
}

TEST_CASE("line breaking: balancing adds no line in any built-in font or width", "[text]") {
  const Catalog fonts(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  Typesetter typesetter(fonts);
  const std::string text = "I build what keeps running when parts of it do not. Few of you, if any, will have to know why.";
  for (const char* family : {"Inter", "JetBrains Mono", "Vollkorn"}) {
    Type type = test_type(44, 50);
    type.family = {family, {}};
    for (int width = 200; width < 1500; width += 13) {
      CAPTURE(family, width);
      const std::size_t count = typesetter.set(text, type, {static_cast<double>(width), 0}).lines.size();
      CHECK(typesetter.set(text, type, {static_cast<double>(width), 0, 0, true}).lines.size() == count);
    }
  }
}
