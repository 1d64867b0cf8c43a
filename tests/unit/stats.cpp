#include "layout/layouts.h"

using namespace placard;

TEST_CASE("stats: large numbers are abbreviated in the language of the card", "[layout]") {
  struct Row {
    double value;
    std::string_view language;
    std::string_view text;
  };
  for (const Row& row : std::vector<Row>{{999, "", "999"},
                                         {1000, "", "1k"},
                                         {12'345, "en", "12.3k"},
                                         {123'456, "", "123k"},
                                         {999'600, "", "1M"},
                                         {1'234'567, "xx", "1.2M"},
                                         {12'345, "de-AT", "12,3k"},
                                         {1'234'567, "fr", "1,2M"},
                                         {12'345, "es-MX", "12.3k"},
                                         {12'345, "es", "12,3k"},
                                         {9'999, "ja", "9999"},
                                         {12'345, "ja", "1.2万"},
                                         {123'456'789, "ja", "1.2億"},
                                         {123'456'789, "zh", "1.2亿"},
                                         {123'456'789, "zh-Hant-TW", "1.2億"},
                                         {12'345, "ko", "1.2만"}}) {
    CAPTURE(row.value, row.language);
    CHECK(short_number(row.value, row.language) == row.text);
  }
}
