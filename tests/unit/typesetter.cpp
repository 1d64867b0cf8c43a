#include "text/typesetter.h"

#include <algorithm>
#include <cmath>

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

// At 20 px an ordinary letter is 10 px wide, a space and a narrow letter 5, a wide one 15, an ideograph 20.
Paragraph set(const std::string& text, const Room& room = {}) { return test_typesetter().set(text, test_type(20, 30), room); }

Lines lines(const Paragraph& paragraph) {
  Lines result;
  for (const SetLine& line : paragraph.lines) result.emplace_back(line.text);
  return result;
}

// How far to the right a line has ink: the test font has 40 units beside each shape, and overhangs nowhere.
double ink_end(const SetLine& line) {
  double end = 0;
  for (const SetGlyph& glyph : line.glyphs) {
    for (const Point& point : glyph.outline->path.points)
      end = std::max(end, glyph.x + point.x * 20 / glyph.outline->units_per_em);
  }
  return end;
}

/// A typesetter with one font only.
struct OneFont {
  explicit OneFont(const std::string& file) {
    const std::string path = PLACARD_SOURCE_FOLDER "/tests/support/fonts/" + file;
    REQUIRE(catalog.read(path));
    typesetter.use({{path}, {}});
  }
  Catalog catalog;
  Typesetter typesetter{catalog};
};

std::size_t letters_kept(const Paragraph& paragraph) {
  std::size_t kept = 0;
  for (const SetLine& line : paragraph.lines) kept += count_code_points(line.text) - (line.text.ends_with("…") ? 1 : 0);
  return kept;
}

}  // namespace

TEST_CASE("typesetter: the width of a line is the sum of its glyphs, and is not rounded to whole px", "[text]") {
  CHECK(set("abc").width == 30);
  CHECK(set("a b").width == 25);
  CHECK(set("mil").width == 25);
  CHECK(set("企业").width == 40);
  CHECK(set("abc").lines.at(0).glyphs.size() == 3);
  CHECK(set("abc").lines.at(0).glyphs.at(2).x == 20);
  const Paragraph paragraph = test_typesetter().set("aaa", test_type(11, 22));
  CHECK(paragraph.width == 16.5);
  CHECK(paragraph.lines.at(0).glyphs.at(1).x == 5.5);
}

TEST_CASE("typesetter: text wraps between words and ideographs, but not at a no-break space", "[text]") {
  const Paragraph paragraph = set("aaa bbb ccc ddd", {75, 0});
  CHECK(lines(paragraph) == Lines{"aaa bbb", "ccc ddd"});
  CHECK(paragraph.width == 65);
  CHECK(paragraph.lost == 0);
  CHECK(lines(set("aaa bbb", {65, 0})) == Lines{"aaa bbb"});
  CHECK(lines(set("aaa bbb", {64.9, 0})) == Lines{"aaa", "bbb"});
  CHECK(lines(set("面向企业网络", {70, 0})) == Lines{"面向企", "业网络"});
  CHECK(lines(set("aaa\u00A0bbb cc", {75, 0})) == Lines{"aaa\u00A0bbb", "cc"});
}

TEST_CASE("typesetter: a line break starts a line, empty lines are dropped, and the height is the sum of lines", "[text]") {
  CHECK(lines(set("one\ntwo")) == Lines{"one", "two"});
  CHECK(lines(set("\n one \r\n\n\n two \n")) == Lines{"one", "two"});
  CHECK(set("").lines.empty());
  CHECK(set(" \n\t ").lines.empty());
  CHECK(set("").height() == 0);
  const Paragraph paragraph = set("one\ntwo\nsix");
  CHECK(paragraph.line_height == 30);
  CHECK(paragraph.height() == 90);
}

TEST_CASE("typesetter: the baseline is at a whole px, and glyphs are centered in the line", "[text]") {
  // Ascent .8 and descent .2 em: (30 - 20) / 2 + 16.
  CHECK(set("a").baseline == 21);
  for (double size = 9; size < 40; size += 0.7) {
    const double baseline = test_typesetter().set("a", test_type(size, 2 * size)).baseline;
    CHECK(baseline == std::round(baseline));
    CHECK(std::abs(baseline - (0.5 + 0.8) * size) <= 0.5 + 1e-9);
  }
}

TEST_CASE("typesetter: the last allowed line of cut text ends in an ellipsis, and lost characters are counted", "[text]") {
  struct Row {
    const char* text;
    Room room;
    Lines lines;
    std::size_t lost;
  };
  const std::vector<Row> rows{
      {"aaaaaaaaaa", {70, 1}, {"aaaaa…"}, 5},  // 70 px hold five letters of 10 px and the ellipsis of 15 px
      {"aaaaaaa", {70, 1}, {"aaaaaaa"}, 0},
      {"aaa bbb ccc ddd eee fff", {75, 2}, {"aaa bbb", "ccc…"}, 11},
      {"one\ntwo\nsix", {200, 3}, {"one", "two", "six"}, 0},
      {"one\ntwo\nsix", {200, 2}, {"one", "two…"}, 3},
      {"one\ntwo", {200, 1}, {"one…"}, 3},
      {"aaaaaaaaaa\nbbb", {70, 1}, {"aaaaa…"}, 5 + 3},  // only one ellipsis for both, which is not a character
  };
  for (const Row& row : rows) {
    const Paragraph paragraph = set(row.text, row.room);
    CAPTURE(row.text, row.room.width, row.room.lines);
    CHECK(lines(paragraph) == row.lines);
    CHECK(paragraph.lost == row.lost);
    CHECK(ink_end(paragraph.lines.back()) <= row.room.width);
  }
}

TEST_CASE("typesetter: kept and lost characters add up to the word in every width", "[text]") {
  const std::string word(60, 'n');
  for (double width = 20; width < 320; width += 7.3) {
    for (const int most : {1, 2, 3}) {
      const Paragraph paragraph = set(word, {width, most});
      CAPTURE(width, most, lines(paragraph));
      CHECK(letters_kept(paragraph) + paragraph.lost == 60);
      CHECK(paragraph.lines.size() <= static_cast<std::size_t>(most));
    }
  }
}

TEST_CASE("typesetter: a word of 200 characters never exceeds the width and gets no hyphen", "[text]") {
  std::string word;
  for (int i = 0; i < 200; ++i) word += static_cast<char>('a' + i % 26);
  for (const double width : {40.0, 63.7, 100.0, 251.3, 432.0}) {
    const Paragraph paragraph = set(word, {width, 0});
    CAPTURE(width);
    CHECK(letters_kept(paragraph) == 200);
    CHECK(paragraph.width <= width);
    std::size_t glyphs = 0;
    for (const SetLine& line : paragraph.lines) {
      CHECK(ink_end(line) <= width);
      glyphs += line.glyphs.size();
    }
    CHECK(glyphs == 200);
  }
}

TEST_CASE("typesetter: a width below one character terminates", "[text]") {
  CHECK(set("some words", {0, 2}).lines.size() <= 2);
  CHECK_FALSE(set("some words", {1, 0}).lines.empty());
}

TEST_CASE("typesetter: a character that no font has is reported and drawn as a box", "[text]") {
  const Paragraph paragraph = set("a\u0378b\u0378\u0379");
  CHECK(paragraph.missing == std::vector<char32_t>{0x378, 0x378, 0x379});  // nothing is assigned to them
  CHECK(paragraph.lines.at(0).glyphs.size() == 5);
  CHECK(paragraph.lines.at(0).glyphs.at(1).outline->glyph == 0);
  CHECK(set("plain, → ★ 企业").missing.empty());
}

TEST_CASE("typesetter: the box of a missing character takes its own width", "[text]") {
  CHECK(set("\u0378").width == 10);  // 500 units
  const Paragraph paragraph = set("a\u0378\u0379,");
  CHECK(paragraph.width == 35);
  CHECK(paragraph.lines.at(0).glyphs.at(1).x == 10);
  CHECK(paragraph.lines.at(0).glyphs.at(2).x == 20);
  CHECK(paragraph.lines.at(0).glyphs.at(3).x == 30);
}

TEST_CASE("typesetter: a blank needs no glyph", "[text]") {
  OneFont font("PlacardNoSpace.ttf");
  Type type = test_type(20, 30);
  type.family.text = "Placard Variable";
  type.weight = 900;
  const Paragraph paragraph = font.typesetter.set("ab cd\u3000ef", type);
  CHECK(paragraph.missing.empty());
  CHECK(paragraph.borrowed.empty());
  CHECK(paragraph.lines.at(0).glyphs.size() == 6);
  CHECK(paragraph.width == 6 * 14 + 5 + 20);
}

TEST_CASE("typesetter: the box of a missing character has the same width in every language", "[text]") {
  const double width = set("a\u0378b").width;
  Typesetter fresh(test::test_fonts());
  fresh.set_language("th", Direction::automatic);  // the test font has no Thai letters
  fresh.set("“", test_type(20, 30));
  CHECK(fresh.set("a\u0378b", test_type(20, 30)).width == width);
}

TEST_CASE("typesetter: invisible characters are not missing", "[text]") {
  for (const std::string text : {"a\u200Bb", "a\u200Db", "a\u2060b", "a\u00ADb", "a\uFE0Fb"}) {
    CAPTURE(text);
    CHECK(set(text).missing.empty());
    CHECK(set(text).width == 20);
  }
}

TEST_CASE("typesetter: tracking is space between characters", "[text]") {
  Type type = test_type(20, 30);
  type.tracking = 0.1;
  CHECK(test_typesetter().set("abc", type).width == 34);
  type.tracking = -0.05;
  CHECK(test_typesetter().set("abc", type).width == 28);
}

TEST_CASE("typesetter: tracking does not tear scripts apart whose letters are joined", "[text]") {
  Type tracked = test_type(20, 30);
  tracked.tracking = 0.1;
  const auto added = [&](const std::string& text) { return test_typesetter().set(text, tracked).width - set(text).width; };
  CHECK(added("אבג") == 4);
  for (const std::string text : {"ابت", "ܐܒܓ", "अबक", "কখগ"}) {
    CAPTURE(text);
    CHECK(added(text) == 0);
  }
  CHECK(added("abc ابت") == 7);  // three letters and a space, without half of the first one's
  CHECK(added("ابت") == 0);
}

TEST_CASE("typesetter: fallback fonts are found for what narrower fallback fonts show of a cut text, too", "[text]") {
  Type type = test_type(20, 30);
  type.family.text = "Placard Variable";  // has neither signs nor the ellipsis, and boxes of 10 px for them
  const Paragraph paragraph = test_typesetter().set("!!!! '''' aaaa aaaa", type, {85, 1});
  CHECK(lines(paragraph) == Lines{"!!!! ''''…"});
  CHECK(paragraph.width == 20 + 5 + 20 + 15);
  CHECK(paragraph.missing.empty());
  REQUIRE(paragraph.borrowed.size() == 1);
  CHECK(paragraph.borrowed[0].characters.size() == 3);
}

TEST_CASE("typesetter: text of a script without italics is upright, with the Latin words in it", "[text]") {
  Type italic = test_type(20, 30);
  italic.slant = Slant::italic;
  const auto face_of = [](const std::string& text, const Type& type) {
    return test_typesetter().set(text, type).lines.at(0).glyphs.at(0).outline->face;
  };
  CHECK(face_of("ab 企业网络", italic) == face_of("a", test_type(20, 30)));
  CHECK(face_of("a אבגד", italic) == face_of("a", test_type(20, 30)));
  CHECK(face_of("abcd 企业", italic) == face_of("a", italic));
  CHECK(face_of("12", italic) == face_of("a", italic));
}

TEST_CASE("typesetter: upper case changes glyphs, but not the text", "[text]") {
  Type type = test_type(20, 30);
  type.letters = LetterCase::upper;
  const Paragraph paragraph = test_typesetter().set("abc straße", type);
  const Paragraph written = set("ABC STRASSE");
  CHECK(paragraph.width == written.width);
  CHECK(paragraph.lines.at(0).text == "abc straße");
  REQUIRE(paragraph.lines.at(0).glyphs.size() == written.lines.at(0).glyphs.size());
  CHECK(paragraph.lines.at(0).glyphs.at(0).outline == written.lines.at(0).glyphs.at(0).outline);
}

TEST_CASE("typesetter: the capitals of a letter stay together", "[text]") {
  Type type = test_type(20, 30);
  type.letters = LetterCase::upper;
  for (int width = 20; width <= 120; ++width) {
    const Paragraph paragraph = test_typesetter().set("aßß ßbß", type, {.width = static_cast<double>(width)});
    std::string all;
    for (const SetLine& line : paragraph.lines) all += line.text;
    CAPTURE(width);
    CHECK((all == "aßßßbß" || all == "aßß ßbß"));
    CHECK(std::all_of(paragraph.lines.begin(), paragraph.lines.end(), [&](const SetLine& line) { return line.width <= width; }));
  }
  type.tracking = 0.1;
  CHECK(test_typesetter().set("aß", type).width == set("ASS").width + 4);
}

TEST_CASE("typesetter: kerning and ligatures of the font are applied", "[text]") {
  CHECK(set("AV").width == 18);
  CHECK(set("fi").width == 14);
  CHECK(set("fi").lines.at(0).glyphs.size() == 1);
}

TEST_CASE("typesetter: weight and slant select the face", "[text]") {
  Type bold = test_type(20, 30);
  bold.weight = 700;
  Type italic = test_type(20, 30);
  italic.slant = Slant::italic;
  const auto outline = [](const Type& type) { return test_typesetter().set("a", type).lines.at(0).glyphs.at(0).outline; };
  const auto regular = outline(test_type(20, 30));
  CHECK(outline(bold)->face != regular->face);
  CHECK(outline(italic)->face != regular->face);
  CHECK(outline(italic)->face != outline(bold)->face);
  CHECK(outline(test_type(11, 20)) == regular);  // each outline is read once, whatever its size
}

TEST_CASE("typesetter: a missing face is an error, not replaced", "[text]") {
  Type type = test_type(20, 30);
  type.weight = 500;
  CHECK_THROWS_AS(test_typesetter().set("a", type), Failure);
  CHECK_THROWS_AS(test_typesetter().set("a", type), Failure);  // asked again, too
  type.weight = 400;
  type.family.text = "Placard";
  CHECK_THROWS_AS(test_typesetter().set("a", type), Failure);
}

TEST_CASE("typesetter: the result does not depend on earlier text", "[text]") {
  const std::string text = "Consistent hash ring, 企业 and \u0378: AV fi";
  Typesetter fresh(test::test_fonts());
  const Paragraph alone = fresh.set(text, test_type(13, 21), {150, 0});
  set("something else");
  const Paragraph later = test_typesetter().set(text, test_type(13, 21), {150, 0});
  REQUIRE(lines(alone) == lines(later));
  CHECK(alone.missing == later.missing);
  for (std::size_t i = 0; i < alone.lines.size(); ++i) {
    REQUIRE(alone.lines[i].glyphs.size() == later.lines[i].glyphs.size());
    CHECK(alone.lines[i].width == later.lines[i].width);
    for (std::size_t j = 0; j < alone.lines[i].glyphs.size(); ++j) {
      CHECK(alone.lines[i].glyphs[j].x == later.lines[i].glyphs[j].x);
      CHECK(alone.lines[i].glyphs[j].outline->glyph == later.lines[i].glyphs[j].outline->glyph);
    }
  }
}

TEST_CASE("typesetter: a text that fits without line breaks is as wide in each room", "[text]") {
  Type tracked = test_type(20, 30);
  tracked.tracking = 0.1;
  for (const Type& type : {test_type(20, 30), tracked}) {
    Typesetter typesetter(test::test_fonts());
    const Paragraph& unlimited = typesetter.set("aaa bbb", type);
    CHECK(typesetter.set("aaa bbb", type, {80, 0}).width == unlimited.width);
    CHECK(typesetter.set("aaa bbb", type, {500, 1}).width == unlimited.width);
    CHECK(lines(typesetter.set("aaa bbb", type, {unlimited.width - 1, 0})) == Lines{"aaa", "bbb"});
    CHECK(lines(typesetter.set("aaa\nbbb", type, {500, 1})) == Lines{"aaa…"});
    CHECK(lines(typesetter.set("aaa\nbbb", type, {.lines = 1})) == Lines{"aaa…"});
  }
}

TEST_CASE("typesetter: any text can be set in any width and direction", "[text]") {
  const std::vector<std::string> texts{"a\t\u0301\u05d0",
                                       " \u0301\u05d0",
                                       "\u0301",
                                       "a\u00ad",
                                       "\u00ad\u00ad b",
                                       "\u3000\u0301\u0301 x",
                                       "\u0627\u0644\u0639 abc \u05d0\u05d1\u05d2 123",
                                       "e\u200d\u0301"};
  for (const std::string& text : texts) {
    for (const Direction direction : {Direction::automatic, Direction::left_to_right, Direction::right_to_left}) {
      for (const double width : {0.0, 1.0, 5.0, 12.0, 20.0, 33.3, 1000.0}) {
        for (const int lines : {0, 1, 2}) {
          CAPTURE(text, width, lines);
          test_typesetter().set_language("", direction);
          const Paragraph& paragraph = test_typesetter().set(text, test_type(20, 30), {width, lines});
          CHECK_FALSE(paragraph.lines.empty());
          CHECK((lines == 0 || paragraph.lines.size() <= static_cast<std::size_t>(lines)));
        }
      }
    }
  }
  test_typesetter().set_language("", Direction::automatic);
}

TEST_CASE("typesetter: each glyph has its character, and Hebrew is set from right to left", "[text]") {
  const auto characters = [](const Paragraph& paragraph) {
    std::u32string result;
    for (const SetGlyph& glyph : paragraph.lines.at(0).glyphs) result += glyph.character;
    return result;
  };
  CHECK(characters(set("aé→")) == U"aé→");
  CHECK(characters(set("אב")) == U"בא");
  CHECK(set("אב").lines.at(0).glyphs.at(0).x == 0);
}

TEST_CASE("typesetter: a blank line adds a gap between paragraphs, a line break does not", "[text]") {
  const Paragraph paragraph = set("one\ntwo\n\n \n\nsix");
  REQUIRE(paragraph.lines.size() == 3);
  CHECK(paragraph.lines[0].above == 0);
  CHECK(paragraph.lines[1].above == 0);
  CHECK(paragraph.lines[2].above > 0);
  CHECK(paragraph.height() == 90 + paragraph.lines[2].above);
}

TEST_CASE("typesetter: a variable font is drawn in the requested weight", "[text]") {
  Type type = test_type(20, 30);
  type.family.text = "Placard Variable";
  const auto letter = [&type](int weight) {
    type.weight = weight;
    return test_typesetter().set("a", type);
  };
  // A letter grows from 500 units at 400 to 700 at 900, and its box with it.
  CHECK(letter(400).width == 10);
  CHECK(letter(650).width == 12);
  CHECK(letter(900).width == 14);
  const auto right = [&](int weight) {
    double most = 0;
    for (const Point& point : letter(weight).lines.at(0).glyphs.at(0).outline->path.points) most = std::max(most, point.x);
    return most;
  };
  CHECK(right(400) == 460);
  CHECK(right(650) == 560);
  CHECK(right(900) == 660);
  CHECK(letter(650).lines.at(0).glyphs.at(0).outline->face != letter(900).lines.at(0).glyphs.at(0).outline->face);
}

TEST_CASE("typesetter: each axis of a variable font has the position that the type asks for", "[text]") {
  OneFont font("PlacardAxes.ttf");
  Type type = test_type(10, 30);
  type.family.text = "Placard Axes";
  const auto letter = [&](int weight, double size) {
    type.weight = weight;
    type.size = size;
    return font.typesetter.set("a", type);
  };
  // A letter has 500 units, 1 more for each step of weight above 200, and 1 more for each px of size above 10.
  CHECK(letter(200, 10).width == 5);
  CHECK(letter(400, 10).width == 7);  // the weight of its OS/2 table, which is not that of its outlines
  CHECK(letter(600, 10).width == 9);  // its instance of this weight is monospaced: 29
  CHECK(letter(800, 10).width == 11);
  CHECK(letter(400, 60).width == 45);
  const auto lean = [&] {
    const auto& points = letter(400, 10).lines.at(0).glyphs.at(0).outline->path.points;
    return points.at(1).x - points.at(0).x;
  };
  CHECK(lean() == 0);
  type.slant = Slant::italic;
  CHECK(std::lround(lean()) == 70);  // 100 units at 20 degrees; CSS slants by 14
  CHECK(letter(400, 10).width == 7);
  type.axes.positions = {{"wdth", 75}, {"MONO", 0.5}};
  CHECK(letter(400, 10).width == 16);  // 100 units less, 1000 more
  type.axes.positions = {{"opsz", 10}};
  CHECK(letter(400, 60).width == 42);
  type.axes = {};
  CHECK(letter(400, 60).width == 45);
}

TEST_CASE("typesetter: WOFF and WOFF2 fonts are drawn as the TTF that they contain", "[text]") {
  Type type = test_type(20, 30);
  type.family.text = "Placard Variable";
  for (const int weight : {400, 900}) {
    type.weight = weight;
    type.figures = Figures::tabular;  // the last glyph of the font is a tabular 1
    const Paragraph expected = test_typesetter().set("word 019", type);
    for (const std::string file : {"PlacardVariable.woff", "PlacardVariable.woff2"}) {
      OneFont font(file);
      const Paragraph paragraph = font.typesetter.set("word 019", type);
      REQUIRE(paragraph.lines.at(0).glyphs.size() == 7);
      CHECK(paragraph.width == expected.width);
      for (std::size_t i = 0; i < 7; ++i) {
        CHECK(paragraph.lines[0].glyphs[i].outline->path.points == expected.lines.at(0).glyphs.at(i).outline->path.points);
      }
    }
  }
}

TEST_CASE("typesetter: tabular numerals have the same width", "[text]") {
  Type type = test_type(20, 30);
  type.family.text = "Placard Variable";
  CHECK(test_typesetter().set("1100", type).width == 30);
  type.figures = Figures::tabular;
  CHECK(test_typesetter().set("1100", type).width == 40);
}

TEST_CASE("typesetter: lining figures are as high as capitals", "[text]") {
  const Catalog fonts(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  Typesetter typesetter(fonts);
  Type type = test_type(20, 30);
  type.family.text = "Vollkorn";
  const auto height_of = [&](std::string_view text) {
    return bounds(typesetter.set(text, type).lines.at(0).glyphs.at(0).outline->path)->bottom();
  };
  const double capital = height_of("H");
  CHECK(height_of("1") < 0.8 * capital);
  for (const bool ligatures : {true, false}) {
    type.ligatures = ligatures;
    type.figures = Figures::lining;
    CHECK(std::abs(height_of("1") - capital) < 0.08 * capital);
  }
}

TEST_CASE("typesetter: in a right-to-left card, one right-to-left letter sets the direction of a text", "[text]") {
  const auto first = [](bool leans) {
    test_typesetter().set_language("", Direction::automatic, leans);
    const char32_t character = set("abc שלום").lines.at(0).glyphs.at(0).character;
    test_typesetter().set_language("", Direction::automatic);
    return character;
  };
  CHECK(first(false) == U'a');
  CHECK(first(true) == U'ם');
}

TEST_CASE("typesetter: cut text keeps its direction", "[text]") {
  // The second line begins with Latin letters; it is still one of a Hebrew paragraph.
  const Paragraph paragraph = set("אבגד הוזח abc, טיכל מנסע", {95, 2});
  REQUIRE(paragraph.lines.size() == 2);
  CHECK(paragraph.lines[1].text.ends_with("…"));
  CHECK(paragraph.lines[1].glyphs.back().character == U'c');
}
