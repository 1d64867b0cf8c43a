// What is read without the library is what the library reads.
#include "input/plain_json.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/diagnostics.h"
#include "input/parse.h"
#include "support/dice.h"

using namespace placard;
using placard::test::Dice;

namespace {

// All of a node, as it would stand `before` bytes further to the left.
std::string to_text(const Node& node, std::size_t before) {
  const auto place = [before](const Span& span) {
    return std::to_string(span.begin - before) + "-" + std::to_string(span.end - before) + " ";
  };
  std::string text = std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "'" : " ") + place(node.span) + node.text;
  for (const Span& odd : node.odd) text += " odd " + place(odd);
  for (const Node& item : node.items) text += "\n- " + to_text(item, before);
  for (const Entry& entry : node.entries) text += "\n" + place(entry.key_span) + entry.key + ": " + to_text(entry.value, before);
  return text;
}

// The library reads what has an odd character: here it stands behind the text.
std::string of_library(const std::string& text) {
  Problems problems;
  const std::string around = "[" + text + ", \"\\u200b\"]";
  REQUIRE_FALSE(read_plain_json(around));
  const Node node = parse({"test.json", around}, problems);
  if (!problems.empty() || node.items.size() != 2) return "none";
  return to_text(node.items.front(), 1);
}

// Whether it is read, and as the library does it.
bool is_plain(const std::string& text) {
  const auto node = read_plain_json(text);
  CAPTURE(text);
  if (node) CHECK(to_text(*node, 0) == of_library(text));
  return node.has_value();
}

}  // namespace

TEST_CASE("JSON as programs write it is read without the library") {
  for (const std::string text :
       {R"({"id": "a", "title": "A b", "tags": ["x", "y z"], "link": {"text": "t", "url": "https://example.org"}})",
        "[]",
        "{}",
        "[[]]",
        "[{}, []]",
        R"("")",
        R"("a")",
        "0",
        "-0",
        "-1",
        "1e5",
        "1E+5",
        "1e-5",
        "0.5",
        "-0.0",
        "-123.456e-7",
        "true",
        "false",
        "null",
        " [ ] ",
        "\t[\r\n1 ,\n2]\n",
        "{\"a\"\n:\n1\n}",
        R"(["\"\\\/\b\f\n\r\t"])",
        R"(["\u0041\u00e9\u20AC"])",
        R"(["\ud83d\ude00 \uDBFF\uDFFD"])",
        "[\"“é” \U0001F600\"]",
        R"({"": 0, " ": " "})",
        R"({"\u0061b": 1})",
        R"(["[{,:}]", "# //"])",
        R"({"a": null, "b": "~", "c": "null", "d": "1"})",
        "123456789012345678901234567890",
        "1e400"}) {
    CAPTURE(text);
    CHECK((is_plain(text) || text.find("\\b") != std::string::npos));
  }
}

TEST_CASE("what is not plain is left to the library") {
  for (const std::string text : {"",
                                 " ",
                                 "[",
                                 "]",
                                 "{",
                                 "}",
                                 "[1",
                                 "[1,",
                                 "[1,]",
                                 "[,1]",
                                 "[1 2]",
                                 "[1}",
                                 "{]",
                                 R"({"a"})",
                                 R"({"a":})",
                                 R"({"a":1,})",
                                 R"({"a":1 "b":2})",
                                 R"({"a" 1})",
                                 "{1:1}",
                                 "{a:1}",
                                 "{'a':1}",
                                 "['a']",
                                 "[1]]",
                                 "[1] x",
                                 "1 2",
                                 "{} {}",
                                 "nul",
                                 "True",
                                 "NaN",
                                 "01",
                                 "-01",
                                 "1.",
                                 ".5",
                                 "-.5",
                                 "+1",
                                 "1e",
                                 "1e+",
                                 "0x10",
                                 "-",
                                 "--1",
                                 "1.2.3",
                                 "1a",
                                 "\"",
                                 "\"a",
                                 R"("\)",
                                 R"(["\x41"])",
                                 R"(["\u"])",
                                 R"(["\u12"])",
                                 R"(["\u12G4"])",
                                 R"(["\ud83d"])",
                                 R"(["\ude00"])",
                                 R"(["\ud83d\ud83d"])",
                                 R"(["\ud83dA"])",
                                 R"(["\ud83d\n"])",
                                 "[\"\n\"]",
                                 "[\"\t\"]",
                                 "// x\n[]",
                                 "[] # x",
                                 "a: 1",
                                 "---\n[]",
                                 "\xEF\xBB\xBF[]",
                                 R"({"a":1,"a":2})",
                                 R"(["\u200b"])",
                                 R"(["\u0000"])",
                                 "[\"\x7F\"]",
                                 "[\"\xE2\x80\x8B\"]"}) {
    CAPTURE(text);
    CHECK_FALSE(read_plain_json(text));
  }
  CHECK(read_plain_json(std::string(32, '[') + std::string(32, ']')));
  CHECK_FALSE(read_plain_json(std::string(33, '[') + std::string(33, ']')));
  std::string many = "[1";
  for (int i = 0; i < 200'000; ++i) many += ",1";
  CHECK_FALSE(read_plain_json(many + "]"));
}

TEST_CASE("whatever is read without the library, the library reads alike") {
  const std::string whole =
      R"({"id": "a", "title": "A \"b\" \u00e9 \ud83d\ude00", "tags": ["x", "“y” z", ""], "n": [-1.5e+3, true, null, {}], "link": {"text": "t\n"}})";
  const std::string signs = "{}[]\",:\\ \n\tu0d8-+.eEtrnx#'~\x7F";
  Dice dice;
  int plain = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = whole;
    for (std::size_t changes = 1 + dice.throw_below(3); changes > 0; --changes) {
      const std::size_t at = dice.throw_below(text.size());
      const char sign = signs[dice.throw_below(signs.size())];
      const std::size_t way = dice.throw_below(3);
      if (way == 0) text[at] = sign;
      if (way == 1) text.insert(at, 1, sign);
      if (way == 2) text.erase(at, 1 + dice.throw_below(4));
    }
    plain += is_plain(text) ? 1 : 0;
  }
  CHECK(plain > 2'000);
}
