// Plain text is set by a way of its own: glyph by glyph as Pango sets it.

#include "text/plain_text.h"

#include <algorithm>

#include "support/style.h"
#include "text/plain_font.h"
#include "text/plain_script.h"
#include "text/typesetter.h"

using namespace placard;
using placard::test::test_fonts;
using placard::test::test_type;

namespace {

std::string dump(const Paragraph& paragraph) {
  std::string all =
      std::to_string(paragraph.width) + " " + std::to_string(paragraph.baseline) + " " + std::to_string(paragraph.lost);
  for (const SetLine& line : paragraph.lines) {
    all += "\n'" + std::string(line.text) + "' " + std::to_string(line.width) + " " + std::to_string(line.hang) + " " +
           std::to_string(line.above);
    for (const SetGlyph& glyph : line.glyphs) {
      all += " " + std::to_string(glyph.outline->face) + ":" + std::to_string(glyph.outline->glyph) + "=" +
             std::to_string(static_cast<unsigned>(glyph.character)) + "@" + std::to_string(glyph.x) + "," +
             std::to_string(glyph.y);
    }
  }
  return all;
}

const Catalogue& installed_fonts() {
  static const Catalogue fonts(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  return fonts;
}

// The words of cards, and what is hard to break or to shape.
const std::vector<std::string>& texts() {
  static const std::vector<std::string> all{
      "kairos-scheduler",
      "Distributed job scheduler. 50M tasks/day. No external coordinator.",
      "“The interesting problem wasn't scheduling — it was what happens to in-flight tasks during a Raft leader election. Most "
      "schedulers pretend this edge case doesn't exist.”",
      "K3s + HPA on consumer lag → Zero migration; AVAToWaTe, “Ty.” ‘Yo’ (V) [A] {W} 12:30 3x4 1–2 f(x) != y -> z => w",
      "src/very/long/path/that/does/not/fit/anywhere/in_a_line_of_any_width/index.html and more",
      "https://example.org/a/very/long/address?with=query&and=more&parts=10#fragment",
      "someVeryLongIdentifierInCamelCaseThatHasToBeBrokenSomewhereBecauseThereIsNoRoomForItAtAll",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "two  spaces   and more    of them,     so that a line ends      in some",
      "no\u00A0break and narrow\u202Fspaces « Zitat » „Anführung“ ‹fein› — – ‐ … • · × ÷ ± § ¶ † € £ ¥ ½ ² ª",
      "Größe, naïve façade, Łódź, Žižek, Ærø, œuvre, İstanbul, ıspanak, Việt Nam: nghiên cứu, ĳs",
      "Съешь же ещё этих мягких французских булок да выпей чаю, 50 раз.",
      "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ταΐζοντας 12 αλεπούδες.",
      "office affluent efficient waffle fjord flat first",
      "mixed Latin и кириллица and Ελληνικά",
      "a\nb c d\n\nthird paragraph with some more words in it",
      "\"quoted\" at the begin, which hangs outside, and goes on for more than one line of words",
      "soft\u00ADhyphen and combi\u0301ning marks",
      "日本語 and Latin beside it",
      "עברית and Latin",
      "1234567890 50 % (2024–2025) 3,14 -> #1 *",
      "x",
      "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m",
      "well-known state-of-the-art semi-/automatic and/or either--or what?! e.g. i.e. U.S.A. 1.2.3-rc.4+build",
  };
  return all;
}

std::vector<Type> types(const Type& base) {
  std::vector<Type> result{base};
  const auto add = [&](const auto& change) {
    result.push_back(base);
    change(result.back());
  };
  add([](Type& type) { type.tracking = 0.08; });
  add([](Type& type) { type.tracking = -0.022; });
  add([](Type& type) { type.tracking = 1024.0 * 2 / (1024 * type.size); });  // whole units
  add([](Type& type) { type.ligatures = false; });
  add([](Type& type) { type.figures = Figures::tabular; });
  add([](Type& type) { type.letters = LetterCase::upper; });
  add([](Type& type) { type.letters = LetterCase::upper, type.tracking = 0.05; });
  return result;
}

void compare(const Catalogue& fonts, const Type& type, const std::vector<Room>& rooms, const std::string& language) {
  Typesetter plain(fonts);
  Typesetter pango(fonts, false);
  plain.set_language(language, Direction::automatic);
  pango.set_language(language, Direction::automatic);
  for (const std::string& text : texts()) {
    for (const Room& room : rooms) {
      const std::string expected = dump(pango.set(text, type, room));
      const std::string found = dump(plain.set(text, type, room));
      if (expected == found) continue;
      CAPTURE(text, language, type.family.text, type.size, type.tracking, type.ligatures, room.width, room.lines, room.hang);
      CHECK(found == expected);
    }
  }
}

std::vector<Room> all_rooms() {
  std::vector<Room> rooms{{}};
  for (double width = 80; width <= 800; width += 37.3) {
    rooms.push_back({width, 0});
    rooms.push_back({width, 2, 9.5});
    rooms.push_back({width, 4, 0, true});
  }
  rooms.push_back({0, 0});
  return rooms;
}

Type type_of(const std::string& family, int weight, Slant slant, double size) {
  Type type = test_type(size, 30);
  type.family.text = family;
  type.weight = weight;
  type.slant = slant;
  return type;
}

}  // namespace

TEST_CASE("plain text is set glyph by glyph as Pango sets it") {
  // All widths in one type; what another type changes shows in a few of them.
  const auto inter = types(type_of("Inter", 400, Slant::upright, 14));
  compare(installed_fonts(), inter.front(), all_rooms(), "en");
  for (const Type& type : inter)
    compare(installed_fonts(), type, {{}, {80, 0}, {117.3, 2, 9.5}, {229.2, 4, 0, true}, {341, 0}, {490, 2, 9.5}}, "en");
  for (const Type& type : types(type_of("JetBrains Mono", 400, Slant::upright, 13.3)))
    compare(installed_fonts(), type, {{}, {133, 0}, {401, 3}}, "en");
  for (const Type& type : types(type_of("Vollkorn", 600, Slant::italic, 17.7)))
    compare(installed_fonts(), type, {{}, {97, 0}, {333, 0}, {402, 3, 8}}, "en");
  for (const Type& type : types(test_type(20, 30))) compare(test_fonts(), type, {{}, {105, 0}, {333, 0, 10}, {402, 2}}, "en");
}

TEST_CASE("plain text is set as Pango sets it in other languages") {
  for (const std::string language : {"de", "tr", "fr", "pl", "nl", "el", "ru", "sr", "ro", "ja", "ar", "xx"}) {
    Type type = type_of("Inter", 600, Slant::upright, 15.3);
    compare(installed_fonts(), type, {{}, {90, 0}, {281, 2}}, language);
    type.letters = LetterCase::upper;
    compare(installed_fonts(), type, {{}, {190, 0}}, language);
    compare(installed_fonts(), type_of("Vollkorn", 400, Slant::upright, 14), {{}, {210, 0}}, language);
  }
}

TEST_CASE("plain text needs no layout of Pango's, other text does") {
  PlainFonts fonts;
  const FaceFile* file = installed_fonts().find("Inter", 400, Slant::upright);
  REQUIRE(file != nullptr);
  PlainSetting setting{fonts.font(*file, 14), "", pango_language_from_string("en"), 0, false};
  REQUIRE(setting.font != nullptr);
  PlainText plain;
  const auto lines = [&](const PlainRoom& room) {
    PlainLines result;
    REQUIRE(plain.break_lines(room, result));
    return result;
  };
  REQUIRE(plain.shape("two words, or three, in lines", setting));
  // Once shaped, it is broken as often as is asked for.
  CHECK(lines({50 * PANGO_SCALE, 0}).lines.size() == 5);
  CHECK(lines({}).lines.size() == 1);
  const PlainLines two = lines({100 * PANGO_SCALE, 0});
  REQUIRE(two.lines.size() == 2);
  CHECK(two.lines[1].line.begin == 14);
  CHECK(two.glyphs_of(0).size() == 14);
  CHECK(two.glyphs_of(1).size() == 15);
  CHECK_FALSE(plain.shape("日本語", setting));
  CHECK_FALSE(plain.shape("with a soft\u00ADhyphen", setting));
  setting.capitals = true;
  REQUIRE(plain.shape("status", setting));
  CHECK(lines({}).lines.size() == 1);
  CHECK_FALSE(plain.shape("größe", setting));
}

TEST_CASE("what is not plain is told from what is") {
  CHECK(plain_script_of("node.js — “fast”, 50 %") == G_UNICODE_SCRIPT_LATIN);
  CHECK(plain_script_of("чай, 5") == G_UNICODE_SCRIPT_CYRILLIC);
  CHECK(plain_script_of("12:30 → ") == G_UNICODE_SCRIPT_COMMON);
  for (const std::string text : {"日本", "שלום", "e\u0301", "©", "☺", "soft\u00ADhyphen", "a\tb", "Ελλ и", "\uFE0F", "\x7F"}) {
    CAPTURE(text);
    CHECK_FALSE(plain_script_of(text));
  }
}
