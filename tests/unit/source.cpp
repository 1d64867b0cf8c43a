#include "base/source.h"

using namespace placard;

TEST_CASE("source: lines and columns count from one, and columns are code points, not bytes", "[base]") {
  const std::string text = "title: a\ntags: b\n";
  CHECK(place_of(text, 0) == Place{1, 1});
  CHECK(place_of(text, 7) == Place{1, 8});
  CHECK(place_of(text, 9) == Place{2, 1});
  CHECK(place_of(text, 15) == Place{2, 7});
  const std::string wide = "é→\U0001F600x\nñ: y";
  CHECK(place_of(wide, wide.find('x')) == Place{1, 4});
  CHECK(place_of(wide, wide.find(':')) == Place{2, 2});
}

TEST_CASE("source: a line ends with a line break, a carriage return or both, and may be empty", "[base]") {
  CHECK(place_of("ab\ncd", 2) == Place{1, 3});
  CHECK(line_at("ab\ncd", 2) == "ab");
  CHECK(place_of("ab\ncd", 3) == Place{2, 1});
  CHECK(line_at("ab\ncd", 3) == "cd");
  const std::string text = "ab\r\ncd\r\n";
  CHECK(line_at(text, 0) == "ab");
  CHECK(line_at(text, 5) == "cd");
  CHECK(place_of(text, 4) == Place{2, 1});
  CHECK(place_of("\n\n\nx", 3) == Place{4, 1});
  CHECK(line_at("\n\nx", 1).empty());
  const std::string old = "ab\rcd\ref";
  CHECK(place_of(old, 4) == Place{2, 2});
  CHECK(line_at(old, 4) == "cd");
  CHECK(line_at(old, 7) == "ef");
}

TEST_CASE("source: an offset after the end is the position of the end", "[base]") {
  CHECK(place_of("ab", 99) == Place{1, 3});
  CHECK(place_of("ab\n", 99) == Place{2, 1});
  CHECK(place_of("", 99) == Place{1, 1});
  CHECK(line_at("ab\ncd", 99) == "cd");
  CHECK(line_at("ab\n", 99).empty());
  CHECK(line_at("", 0).empty());
}

TEST_CASE("source: a byte order mark is not part of the first line", "[base]") {
  const std::string text = "\xEF\xBB\xBFtitel: a\nb";
  CHECK(place_of(text, 3) == Place{1, 1});
  CHECK(place_of(text, 0) == Place{1, 1});
  CHECK(place_of(text, 10) == Place{1, 8});
  CHECK(line_at(text, 5) == "titel: a");
}
