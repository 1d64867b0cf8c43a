#include "base/utf8.h"

#include <array>
#include <initializer_list>

#include "base/diagnostics.h"

using namespace placard;

namespace {

std::string in_utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

}  // namespace

TEST_CASE("utf8: code points are counted, not bytes", "[base]") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("abc") == 3);
  CHECK(count_code_points("é→\U0001F600") == 3);
}

TEST_CASE("utf8: code points can be encoded and decoded", "[base]") {
  constexpr std::array<char32_t, 12> edges{0x0,    0x7F,   0x80,   0x7FF,   0x800,   0xD7FF,
                                           0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};
  constexpr std::array<std::size_t, 12> lengths{1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const std::string text = in_utf8(edges[i]);
    CAPTURE(i);
    CHECK(text.size() == lengths[i]);
    std::size_t offset = 0;
    CHECK(decode_utf8(text, offset) == edges[i]);
    CHECK(offset == text.size());
    CHECK_FALSE(find_invalid_utf8(text));
  }
}

TEST_CASE("utf8: invalid UTF-8 is not decoded, the offset does not change, and the first invalid byte is found", "[base]") {
  const std::vector<std::string> broken{
      "\x80",              // starts with a continuation byte
      "\xC3",              // truncated, two bytes
      "\xE2\x86",          // truncated, three bytes
      "\xF0\x9F\x98",      // truncated, four bytes
      "\xC0\xAF",          // "/" in two bytes
      "\xC1\xBF",          // DEL in two bytes
      "\xE0\x80\xAF",      // "/" in three
      "\xF0\x80\x80\xAF",  // "/" in four
      "\xED\xA0\x80",      // high surrogate
      "\xED\xBF\xBF",      // low surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",
      "\xFF",
      "\xC3\x28",
  };
  for (const std::string& text : broken) {
    CAPTURE(text);
    std::size_t offset = 0;
    CHECK_FALSE(decode_utf8(text, offset));
    CHECK(offset == 0);
    CHECK(find_invalid_utf8("ä" + text) == 2);
  }
  std::size_t end = 2;
  CHECK_FALSE(decode_utf8("ab", end));
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("plain, ümläut, →"));
  CHECK(find_invalid_utf8("caf\xE9 au lait") == 3);
}

TEST_CASE("utf8: XML allows no control characters, surrogates or noncharacters", "[base]") {
  for (const char32_t allowed :
       std::initializer_list<char32_t>{0x9, 0xA, 0xD, 0x20, 0x7F, 0x85, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF}) {
    CAPTURE(static_cast<unsigned>(allowed));
    CHECK(is_xml_char(allowed));
  }
  for (const char32_t refused :
       std::initializer_list<char32_t>{0x0, 0x8, 0xB, 0xC, 0xE, 0x1B, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x110000}) {
    CAPTURE(static_cast<unsigned>(refused));
    CHECK_FALSE(is_xml_char(refused));
  }
}

TEST_CASE("utf8: the name of a code point has at least four digits", "[base]") {
  CHECK(code_point_name(0) == "U+0000");
  CHECK(code_point_name('A') == "U+0041");
  CHECK(code_point_name(0x200B) == "U+200B");
  CHECK(code_point_name(0x1F600) == "U+1F600");
  CHECK(code_point_name(0x10FFFF) == "U+10FFFF");
}

TEST_CASE("display width: characters take zero, one or two columns", "[base]") {
  CHECK(display_width("title") == 5);
  CHECK(display_width("標題") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("🚀") == 2);
  CHECK(display_width("→ – …") == 5);
  CHECK(display_width("Ａ") == 2);
}

TEST_CASE("display width: the caret is in the right column after wide characters", "[base]") {
  const Source source{"a.yaml", "標題: x\n"};
  CHECK(to_text({Level::error, {8, 9}, "wrong", ""}, source) == "a.yaml:1:5: error: wrong\n    標題: x\n          ^\n");
  CHECK(to_text({Level::error, {0, 6}, "wrong", ""}, source) == "a.yaml:1:1: error: wrong\n    標題: x\n    ^~~~\n");
}

TEST_CASE("display width: bidirectional controls are replaced in excerpts", "[base]") {
  const Source source{"a.yaml", "a: \u202Eb\n"};
  CHECK(to_text({Level::error, {0, 1}, "wrong", ""}, source) == "a.yaml:1:1: error: wrong\n    a: ?b\n    ^\n");
}
