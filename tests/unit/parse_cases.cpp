// Cases that a parser of JSON and YAML must accept or reject, after RFC 8259 and YAML 1.2.2.
#include "base/diagnostics.h"
#include "input/parse.h"

using namespace placard;

namespace {

bool accepts(const std::string& text, Syntax syntax) {
  Problems problems;
  parse({"case", text}, problems, syntax);
  return !problems.has_errors();
}

}  // namespace

// Many cases on each line.
// clang-format off

TEST_CASE("parse cases: valid JSON is accepted", "[input]") {
  for (const std::string& text : std::vector<std::string>{
           "[]", "{}", "[[]]", "[{}]", "\"\"", "\"a\"", "0", "-0", "-1", "1e5", "1E+5", "1e-5", "0.5", "-0.0",
           "123456789012345678901234567890", "1e400", "true", "false", "null", " [ ] ", "\t[\r\n1 ,\n2]\n", "[1]\n\n",
           R"(["\"\\\/\b\f\n\r\t"])", R"(["\u0041\u00e9\u20AC"])", R"(["\ud83d\ude00"])", R"(["\uDBFF\uDFFF"])",
           R"(["\u0000"])", R"(["\uFFFE\uFFFF\uFDD0"])", "[\"\xF0\x9F\x98\x80\"]", "[\"\xC3\xA9\"]", "[\"\x7F\"]",
           R"({"a":1,"b":2})", R"({"":0})", R"({"a":{"a":{"a":[]}}})", R"({"\u0061b":1})", R"(["a b", "", " "])",
           "[\"\xE2\x80\xA8\"]", R"(["[{,:}]"])", R"(["//", "/* */", "#"])", "[null, 1, \"1\", {}]", "[-123.456e-7]",
           "[1,2,3,4,5]", R"({"a": [1, {"b": null}]})"}) {
    CAPTURE(text);
    CHECK(accepts(text, Syntax::json));
  }
}

TEST_CASE("parse cases: invalid JSON is rejected", "[input]") {
  for (const std::string& text : std::vector<std::string>{
           "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[,]", "[1 2]", "[1}", "{]", "{\"a\"}",
           "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "{1:1}", "{a:1}", "{'a':1}",
           "['a']", "{null:1}", "{[]:1}", "[1]]", "[1] x", "1 2", "{} {}", "nul", "truE", "True", "NULL", "undefined", "NaN",
           "[NaN]", "Infinity", "-Infinity", "[nan]", "[abc]", "01", "-01", "1.", ".5", "-.5", "+1", "1e", "1e+", "0x10",
           "1_000", "-", "--1", "1.2.3", "[1.]", "1a", "\"", "\"a", "a\"", R"("\)", R"(["\x41"])", R"(["\a"])", R"(["\'"])",
           R"(["\u"])", R"(["\u12"])", R"(["\u12G4"])", R"(["\U0041"])", R"(["\ud83d"])", R"(["\ude00"])",
           R"(["\ud83d\ud83d"])", R"(["\ud83dA"])", R"(["\ud83d\u0041"])", "[\"\n\"]", "[\"\t\"]", std::string("[\"\0\"]", 5),
           "[\"\x01\"]", "[\"\x1F\"]", "[\"\xFF\"]", "[\"\xC0\xAF\"]", "[\"\xED\xA0\x80\"]", "[\"\xF4\x90\x80\x80\"]",
           "[\"\xE2\x82\"]", "[\"a\\", "// x\n[]", "[] // x", "/* */[]", "# x\n[]", "[1] # x", "[\"a\" \"b\"]", "\xC2\xA0[]",
           "\xEF\xBB", "[\xE2\x80\x9C" "a\xE2\x80\x9D]", "{\"a\":1}}", "[\"a\",\n\"b\"", "[true, fals]", "*a", "&a []",
           "!x []", "- 1", "a: 1", "---\n[]", "{\"a\":1,\"a\":2}"}) {
    CAPTURE(text);
    CHECK_FALSE(accepts(text, Syntax::json));
  }
}

TEST_CASE("parse cases: valid YAML is accepted", "[input]") {
  for (const std::string& text : std::vector<std::string>{
           "a", "a: b", "a:\n  b: c", "- a\n- b", "-\n  - a", "a: [b, c]", "a: {b: c}", "a: |\n  x\n  y", "a: >-\n  x\n  y",
           "a: 'it''s'", "a: \"\\x41\\u00e9\\n\"", "a: &x 1\nb: *x", "# c\na: b # c", "---\na: b", "--- a", "a: b\n...",
           "%YAML 1.2\n---\na: b", "a:\n- b\n- c", "? a\n: b", "a: !!str 1", "a: # c\n  b", "a: b\n\n\n",
           "\xEF\xBB\xBF" "a: b", "a: b\r\nc: d\r\n", "[a, [b], {c: d}]", "{a, b: c}", "a: x - b", "a: b:c",
           "a: http://x/y#z", "a: ~", "a:", "'a': b", "\"a b\": c", "a: [\n b,\n c\n ]", "a: 2020-01-01", "- - - a",
           "a: \"x\n  y\"", "a: x\n  y"}) {
    CAPTURE(text);
    CHECK(accepts(text, Syntax::yaml));
  }
}

TEST_CASE("parse cases: invalid YAML is rejected", "[input]") {
  for (const std::string& text : std::vector<std::string>{
           "a: b: c", "a: b\n c: d", "a: [b", "a: {b: c", "a: [b]]", "a: 'b", "a: \"b", "a: \"\\q\"", "a: *x", "a: &x [*x]",
           "a: @b", "a: `b", "a:\n\t- b", "a: b\n---\nc: d", "a: 1\na: 2", "{a: 1, a: 2}", "- a\nb: c", "a: b\n- c",
           "a: |x\n  b", "[a]: b", "? [a]\n: b", "a: 'b' c", "%YAML\n---\na: b", "a: ]", "a: }", "- [a, b", "a: \"\\ud83d\"",
           "&a &b c", "a: !<x y", "  a: b\n c: d", "a: \"\\u12\""}) {
    CAPTURE(text);
    CHECK_FALSE(accepts(text, Syntax::yaml));
  }
}
