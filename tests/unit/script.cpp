#include "text/script.h"

using namespace placard;

TEST_CASE("script: the direction of text is that of its first letter", "[text]") {
  CHECK(begins_right_to_left("12, (שלום) abc"));
  CHECK(begins_right_to_left("عربي"));
  CHECK_FALSE(begins_right_to_left("12 abc שלום"));
  CHECK_FALSE(begins_right_to_left("12 – ٣"));
  CHECK_FALSE(begins_right_to_left(""));
  CHECK(begins_right_to_left("\u200Fabc"));
  CHECK_FALSE(begins_right_to_left("\u200Eשלום"));
  CHECK(has_right_to_left("abc שלום"));
  CHECK(has_right_to_left("abc\u200F"));
  CHECK_FALSE(has_right_to_left("abc 12 – 日本"));
}

TEST_CASE("script: most letters of a unicase text have no capitals", "[text]") {
  CHECK(is_mostly_unicase("毎日240回gzipで圧縮"));
  CHECK(is_mostly_unicase("كتابة gzip"));
  CHECK_FALSE(is_mostly_unicase("gzip で"));
  CHECK_FALSE(is_mostly_unicase("Ещё 1"));
  CHECK_FALSE(is_mostly_unicase("12"));
}

TEST_CASE("script: Han, kana and hangul are distinguished", "[text]") {
  for (const char32_t c : std::u32string(U"中々、。「ㄅ　Ａ！\U00020000")) CHECK(is_han(c));
  for (const char32_t c : std::u32string(U"aéひカ한\u231A\U0001F680ꀀ")) CHECK_FALSE(is_han(c));
  for (const char32_t c : std::u32string(U"ひカｶㇰ")) CHECK(is_kana(c));
  for (const char32_t c : std::u32string(U"中한a")) CHECK_FALSE(is_kana(c));
  for (const char32_t c : std::u32string(U"한ㄱ\u1100")) CHECK(is_hangul(c));
  for (const char32_t c : std::u32string(U"中ひa")) CHECK_FALSE(is_hangul(c));
}

TEST_CASE("script: the font package of a character depends on its script", "[text]") {
  CHECK(font_package(U'中') == "fonts-noto-cjk");
  CHECK(font_package(U'ひ') == "fonts-noto-cjk");
  CHECK(font_package(U'한') == "fonts-noto-cjk");
  CHECK(font_package(U'अ') == "fonts-noto-core");
  CHECK(font_package(0x1F680) == "fonts-noto-color-emoji");
  CHECK(font_package(0x378).empty());
  CHECK(font_package(0xE000).empty());
  CHECK(font_package(0xF0000).empty());
}
