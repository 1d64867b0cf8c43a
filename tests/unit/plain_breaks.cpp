// Where lines may end is Pango's to say; where it is asked less often, the answer is the same.

#include "text/plain_breaks.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

using namespace placard;

namespace {

std::string dump(const std::vector<BreakRule>& rules) {
  std::string text;
  for (const BreakRule& rule : rules) {
    text += static_cast<char>('0' + (rule.is_white ? 1 : 0) + (rule.is_line_break ? 2 : 0) + (rule.is_char_break ? 4 : 0));
  }
  return text;
}

std::string of_pango(const std::string& text, PangoLanguage* language) {
  std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(g_utf8_strlen(text.data(), -1)) + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), 0, language, attributes.data(),
                      static_cast<int>(attributes.size()));
  std::vector<BreakRule> rules;
  for (const PangoLogAttr& rule : attributes) {
    rules.push_back({rule.is_white != 0, rule.is_line_break != 0, rule.is_char_break != 0});
  }
  return dump(rules);
}

}  // namespace

TEST_CASE("simple text may be broken where Pango breaks it, in every language") {
  const std::string signs = "abXY09  ,.-'z";
  std::uint64_t state = 7;
  int simple = 0;
  std::vector<BreakRule> rules;  // what it holds of one text says nothing about the next
  for (const char* tag : {"en", "de", "fr", "es", "ca", "pl", "tr", "hr", "pt", "ja", "ar", "th", "xx"}) {
    PangoLanguage* language = pango_language_from_string(tag);
    for (int i = 0; i < 4000; ++i) {
      std::string text;
      for (std::size_t length = 1 + (state >> 40U) % 14; text.size() < length;) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        text += signs[(state >> 33U) % signs.size()];
      }
      if (i % 3 == 0) text.insert(0, "“");
      if (i % 4 == 0) text += "”";
      if (!find_simple_break_rules(text, rules)) continue;
      ++simple;
      if (dump(rules) == of_pango(text, language)) continue;
      CAPTURE(text, tag);
      CHECK(dump(rules) == of_pango(text, language));
    }
  }
  CHECK(simple > 2000);
}

TEST_CASE("what signs may do depends on more than simple rules say") {
  std::vector<BreakRule> rules;
  for (const std::string text :
       {" a", "a ", "a  b", "a -b", "a- b", "3-4", "a.b", "a,b", "(a)", "'a'", "a!", "é", "a/b", "“”", "“ a”", "a “b”"}) {
    CAPTURE(text);
    CHECK_FALSE(find_simple_break_rules(text, rules));
  }
  CHECK(find_simple_break_rules("Raft's in-flight tasks, 50 a day.", rules));
  CHECK(find_simple_break_rules("“The interesting problem.”", rules));
}
