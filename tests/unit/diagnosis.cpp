#include "input/diagnosis.h"

#include "input/parse.h"
#include "support/files.h"

using namespace placard;

namespace {

std::string yaml(std::string_view text) {
  const auto found = diagnose_yaml(text, text.size());
  return found ? std::to_string(found->span.begin) + ": " + found->message : "nothing";
}

std::string json(std::string_view text) {
  const auto found = diagnose_json(text);
  return found ? std::to_string(found->span.begin) + ": " + found->message : "nothing";
}

}  // namespace

TEST_CASE("diagnosis: errors in YAML are found where they begin", "[input]") {
  CHECK(yaml("a:\n\tb: c\n") == "3: tab in the indentation");
  CHECK(yaml("a: \"b\nc: d\n") == "3: missing closing quote");
  CHECK(yaml("a: 'it's'\n") == "6: unexpected text after the closing quote");
  CHECK(yaml("a: b: c\n") == "4: text that contains ': ' needs quotes");
  CHECK(yaml("a: [b, c\nd: e\n") == "3: '[' is never closed");
  CHECK(yaml("a: [\"b\" \"c\"]\n") == "8: expected ',' between values");
  CHECK(yaml("a: {b: #0f0}\nc: d\n") == "7: text after '#' is a comment, so the rest of the line is ignored");
  CHECK(yaml("a: [b, # c\n  d\ne: f\n") == "3: '[' is never closed");
  CHECK(yaml("a: {b: [c}\n") == "9: '}' does not match '['");
  CHECK(yaml("a:\n    b: c\n  d: e\n") == "14: indentation does not match any line above");
  CHECK(yaml("a: b\nc:d\n") == "6: missing space after ':'");
}

TEST_CASE("diagnosis: valid YAML and the files of the project have no diagnosis", "[input]") {
  for (const std::string_view text :
       {"a: b\n", "- a: b\n  c:\n  - d\n  - e\n", "a: |\n  b: c: d\n\te\nf: >-\n  g\n", "a: \"b\n  c\"\nd: 'it''s'\n",
        "a:\n  - >-\n    b\n    c\n  - d\n", "a:\n  - b\n    c\n  - d\n", "a: [b,\n  c, {d: e}] # f\n",
        "a: http://b:c\nd: e # f: g\n"}) {
    CAPTURE(text);
    Problems problems;
    parse({"a.yaml", std::string(text)}, problems);
    if (!problems.has_errors()) CHECK(yaml(text) == "nothing");
  }
  namespace fs = test::fs;
  const fs::path source = PLACARD_SOURCE_FOLDER;
  for (const fs::path& folder : {source / "data", source / "styles", source / "examples"}) {
    for (const std::string& name : test::files_below(folder)) {
      if (!name.ends_with(".yaml") && !name.ends_with(".json")) continue;
      CAPTURE(name);
      const std::string text = test::read_file(folder / name);
      CHECK((name.ends_with(".json") ? json(text) : yaml(text)) == "nothing");
    }
  }
}

TEST_CASE("diagnosis: errors in JSON are found where they begin", "[input]") {
  CHECK(json("{\"a\": [1, -2.5e3, true, null, \"\\u00e9\"]}\n") == "nothing");
  CHECK(json("[1,]") == "2: trailing comma is not allowed in JSON");
  CHECK(json("{\"a\": 1,}") == "7: trailing comma is not allowed in JSON");
  CHECK(json("{\"a\" 1}") == "1: missing ':' after this key");
  CHECK(json("{a: 1}") == "1: expected a key in double quotes");
  CHECK(json("[\"a\" \"b\"]") == "5: expected ',' between values");
  CHECK(json("[\"a\nb\"]") == "1: missing closing quote '\"'");
  CHECK(json("[1, 2") == "0: '[' is never closed");
  CHECK(json("[1}") == "2: expected ']', found '}'");
  CHECK(json("[yes]") == "1: 'yes' is not a JSON value");
  CHECK(json("{}\n{}") == "3: unexpected text after the JSON value");
  CHECK(json("[1] // x") == "4: comments are not allowed in JSON");
  CHECK(json("{\"a\":") == "5: the mapping ends where a value is expected");
}
