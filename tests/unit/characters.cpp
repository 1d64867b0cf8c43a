#include "base/characters.h"

#include "base/utf8.h"
#include "init/facts.h"
#include "text/script.h"

using namespace placard;

namespace {

using Names = std::vector<std::string>;

// The names of the disallowed characters of a text, with '!' for illegal ones.
Names disallowed_in(const std::string& text) {
  Names names;
  for (const DisallowedCodePoint& found : find_disallowed(text))
    names.push_back((found.illegal ? "!" : "") + code_point_name(found.character));
  return names;
}

}  // namespace

TEST_CASE("characters: text of any script is accepted unchanged", "[base]") {
  for (const std::string text : {
           "plain ASCII, tabs\tand\nlines",
           "größe – „Zitat“ … é",
           "Ελληνικά, Кириллица",
           "日本語の文字、漢字 한국어",
           "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",               // Arabic
           "\u05E2\u05D1\u05E8\u05D9\u05EA \u05E9\u05DC\u05D5\u05DD",  // Hebrew
           "\u05E9\u05DC\u05D5\u05DD\u200F!",
           "a\u200E \u05D0",
           "\u061C\u0661",                                      // direction marks
           "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",  // Persian with a non-joiner
           "\u0915\u094D\u200D\u0937",
           "\u0D28\u0D4D\u200D",
           "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",                                                  // Devanagari, Malayalam, Sinhala
           "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u200B\u0E0A\u0E32\u0E27\u0E42\u0E25\u0E01",  // Thai with a zero-width space
           "\u1820\u180B\u1821\u180E\u1820",  // Mongolian with a variation selector
           "co\u00ADoperate",
       }) {
    CAPTURE(text);
    CHECK(disallowed_in(text) == Names{});
    CHECK(remove_disallowed(text) == text);
  }
}

TEST_CASE("characters: emoji keep joiners, variation selectors and tags", "[base]") {
  for (const std::string text : {
           "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",        // a family
           "\U0001F469\U0001F3FD\u200D\U0001F4BB",                              // with a skin tone
           "\U0001F3F3\uFE0F\u200D\U0001F308", "\U0001F3F4\u200D\u2620\uFE0F",  // flags
           "\u2764\uFE0F", "1\uFE0F\u20E3", "#\uFE0F\u20E3", "\u00A9\uFE0F", "\u263A\uFE0E",
           "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",  // England
           "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",  // Scotland
           "\u845B\U000E0100",                                                        // a variant of a Han character
       }) {
    CAPTURE(text);
    CHECK(disallowed_in(text) == Names{});
  }
}

TEST_CASE("characters: bidirectional controls are disallowed", "[base]") {
  for (const char32_t c : std::u32string(U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")) {
    std::string text = "a";
    append_utf8(text, c);
    CHECK(disallowed_in(text + "b \u05D0") == Names{code_point_name(c)});
    CHECK(remove_disallowed(text + "b") == "ab");
  }
}

TEST_CASE("characters: invisible code points, hidden tags and misplaced variation selectors are disallowed", "[base]") {
  CHECK(disallowed_in("zero\u200Bwidth") == Names{"U+200B"});
  CHECK(disallowed_in("a\u200Cb") == Names{"U+200C"});
  CHECK(disallowed_in("a\u200Db") == Names{"U+200D"});
  CHECK(disallowed_in("a\u2060b\uFEFFc") == Names{"U+2060", "U+FEFF"});
  CHECK(disallowed_in("a\u2063b\u206Ac") == Names{"U+2063", "U+206A"});
  CHECK(disallowed_in("a\u00A0b") == Names{});  // a visible space
  CHECK(disallowed_in("a\u3164b\u115Fc\uFFA0") == Names{"U+3164", "U+115F", "U+FFA0"});
  CHECK(disallowed_in("a\x7F\xC2\x85z") == Names{"U+007F", "U+0085"});
  CHECK(disallowed_in("\U0001F600\uFE0F\uFE0F\U000E0101") == Names{"U+FE0F", "U+E0101"});
  CHECK(disallowed_in("a\uFE01 b") == Names{"U+FE01"});
  CHECK(disallowed_in("\U0001F600\U000E0068\U000E0069\U000E007F") == Names{"U+E0068", "U+E0069", "U+E007F"});
  CHECK(disallowed_in("\U0001F3F4\U000E0068\U000E0069") == Names{"U+E0068", "U+E0069"});  // without an end
  CHECK(disallowed_in("\U0001F3F4\U000E0068\U000E0069\U000E0068\U000E0069\U000E0068\U000E0069\U000E0068\U000E0069\U000E007F")
            .size() == 9);
  CHECK(disallowed_in("a\U000E0001") == Names{"U+E0001"});
}

TEST_CASE("characters: characters that XML does not allow are illegal", "[base]") {
  CHECK(disallowed_in(std::string("a\0b", 3)) == Names{"!U+0000"});
  CHECK(disallowed_in("\x01\x1B[2J") == Names{"!U+0001", "!U+001B"});
  CHECK(disallowed_in("\uFFFE\uFFFF\uFDD0\U0001FFFE\U0010FFFF") ==
        Names{"!U+FFFE", "!U+FFFF", "!U+FDD0", "!U+1FFFE", "!U+10FFFF"});
  CHECK(disallowed_in("a\xFFz") == Names{"!U+FFFD"});
  CHECK(disallowed_in("\xED\xA0\xBD").size() == 3);  // a lone surrogate
  CHECK(find_disallowed("ab\xFF")[0].begin == 2);
}

TEST_CASE("characters: control characters are replaced for the terminal", "[base]") {
  CHECK(for_terminal("\x1B[31mred\x1B[0m\tx\r\nnext\u202E \xFF") == "?[31mred?[0m x?\nnext? ?");
  CHECK(for_terminal("##[error]x ##[add-mask]y") == "#?[error]x #?[add-mask]y");
  CHECK(for_terminal("größe →") == "größe →");
}

TEST_CASE("code point ranges: a range includes its first and its last character", "[base]") {
  constexpr std::array<CodePointRange, 3> blocks{{{0x20, 0x2F}, {0x41, 0x41}, {0x1F300, 0x1F64F}}};
  for (const char32_t c : {0x20, 0x28, 0x2F, 0x41, 0x1F300, 0x1F64F}) CHECK(is_in(c, blocks));
  for (const char32_t c : {0x00, 0x1F, 0x30, 0x40, 0x42, 0x1F2FF, 0x1F650}) CHECK_FALSE(is_in(c, blocks));
  CHECK_FALSE(is_in(0x20, std::array<CodePointRange, 0>{}));
}

namespace {

std::string text_of(char32_t character) {
  std::string text;
  append_utf8(text, character);
  return text;
}

}  // namespace

TEST_CASE("emoji: emoji are those of Unicode, and pictographs those that text fonts do not contain", "[base]") {
  for (const char32_t c :
       std::u32string(U"\u00A9\u2122\u2194\u231A\u25B6\u2600\u2764\u2B50\u3030\U0001F1E9\U0001F3FD\U0001F680\u20E3")) {
    CAPTURE(code_point_name(c));
    CHECK(is_emoji(c));
  }
  for (const char32_t c : std::u32string(U"a1#\u2013\u2192\u2713\u279C\u2776\u4E00\u3042\uFE0F\u200D\U00020000")) {
    CAPTURE(code_point_name(c));
    CHECK_FALSE(is_emoji(c));
    CHECK_FALSE(is_pictograph(c));
  }
  for (const char32_t c : std::u32string(U"\u2600\u2764\u2B50\U0001F1E9\U0001F680\u20E3")) CHECK(is_pictograph(c));
  for (const char32_t c : std::u32string(U"\u00A9\u2122\u2194\u25B6\u3030")) CHECK_FALSE(is_pictograph(c));
}

TEST_CASE("emoji: fonts, init and the check for invisible characters agree on emoji", "[base]") {
  for (char32_t c = 0xA0; c < 0x20000; ++c) {
    if (is_pictograph(c)) {
      CAPTURE(code_point_name(c));
      CHECK(font_package(c) == "fonts-noto-color-emoji");
      CHECK(clean_text(text_of(c)).empty());
    }
    if (is_emoji(c) && c != 0x20E3) {
      const std::string joined = text_of(c) + "\uFE0F\u200D" + text_of(c);
      CAPTURE(joined);
      CHECK(find_disallowed(joined).empty());
    }
  }
}

TEST_CASE("characters: emoji presentation is Unicode's default", "[base]") {
  for (const char32_t c : U"⌚⏩⚡⚽✅❌⬛⭐🃏🇩🌍🚀🥇🫠") CHECK((c == 0 || has_emoji_presentation(c)));
  for (const char32_t c : U"a1#©®‼™ℹ↔▶☀☎☝♻⚙✂✈✔❤➡〰🅰🌡🏷🕹🖥🛠")
    CHECK_FALSE(has_emoji_presentation(c));
}
