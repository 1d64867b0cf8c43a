#include "base/ascii.h"

using namespace placard;

TEST_CASE("ascii: only ASCII letters and digits are letters and digits", "[base]") {
  for (const char c : std::string("azAZ")) CHECK(is_letter(c));
  for (const char c : std::string("09")) CHECK(is_digit(c));
  for (const char c : std::string("@[`{/: _\xC3\xA9\xDF")) CHECK_FALSE(is_letter_or_digit(c));
}

TEST_CASE("ascii: lower() changes ASCII letters only, and trimmed() removes white space at both ends", "[base]") {
  CHECK(lower("ABYZ abyz 019 @[`{ \xC3\x84") == "abyz abyz 019 @[`{ \xC3\x84");
  CHECK(lower("").empty());
  CHECK(trimmed(" \t\r\n a b\n ") == "a b");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("ascii: hexadecimal digits are read and written", "[base]") {
  for (int byte = 0; byte < 256; ++byte) {
    std::string text;
    append_hex(text, static_cast<unsigned char>(byte));
    REQUIRE(text.size() == 2);
    CHECK(hex_digit(text[0]).value_or(-1) * 16 + hex_digit(text[1]).value_or(-1) == byte);
  }
  CHECK(hex_digit('F') == 15);
  for (const char c : std::string("gG/:@`\xE1")) CHECK_FALSE(hex_digit(c));
}
