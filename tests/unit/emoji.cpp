
#include "base/characters.h"
#include "base/utf8.h"
#include "init/facts.h"
#include "text/script.h"

using namespace placard;

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
      CHECK(has_emoji(text_of(c)));
      CHECK(clean_text(text_of(c)).empty());
    }
    if (is_emoji(c) && c != 0x20E3) {
      const std::string joined = text_of(c) + "\uFE0F\u200D" + text_of(c);
      CAPTURE(joined);
      CHECK(find_disallowed(joined).empty());
    }
  }
}
