// JSON is read by the same parser as YAML: these are the differences.
#include <thread>

#include "input/parse.h"
#include "support/style.h"

using namespace placard;
using placard::test::messages_of;

namespace {

std::vector<std::string> problems_of(const std::string& text, const std::string& name = "test.json") {
  Problems problems;
  parse({name, text}, problems);
  return messages_of(problems, text);
}

Node json(const std::string& text) {
  Problems problems;
  Node node = parse({"test.json", text}, problems);
  CAPTURE(text, messages_of(problems, text));
  REQUIRE(problems.empty());
  return node;
}

std::string to_text(const Span& span) { return std::to_string(span.begin) + "-" + std::to_string(span.end) + " "; }

// A node with its children.
std::string to_text(const Node& node) {
  std::string text = std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "'" : " ") + to_text(node.span) + node.text;
  for (const Span& span : node.disallowed) text += " disallowed " + to_text(span);
  for (const Node& item : node.items) text += "\n- " + to_text(item);
  for (const Entry& entry : node.entries) text += "\n" + to_text(entry.key_span) + entry.key + ": " + to_text(entry.value);
  return text;
}

// The node and the problems of a text.
std::string outcome(const std::string& text) {
  Problems problems;
  std::string result = to_text(parse({"test.json", text}, problems));
  for (const std::string& line : messages_of(problems, text)) result += "\n" + line;
  return result;
}

// The outcomes of texts that a new thread reads one after the other.
std::vector<std::string> outcomes(const std::vector<std::string>& texts) {
  std::vector<std::string> results;
  std::thread([&] {
    for (const std::string& text : texts) results.push_back(outcome(text));
  }).join();
  return results;
}

// Valid, invalid, small and large documents, and several in one text.
std::vector<std::string> various_texts() {
  const std::string large = R"({"a": ")" + std::string(70'000, 'x') + R"("})";
  return {R"({"a": 1})",
          "\n\n  {\"a\":\n \"\\u00e9\\n\u00e9\", \"b\": [true, null, {\"c\": \"d\"}]}  \n",
          "[]",
          "7",
          "\xEF\xBB\xBF{\"a\": \"\\u0001\"}",
          R"({"a": 1, "a": 2})",
          std::string(50, '[') + std::string(50, ']'),
          std::string(200, '[') + std::string(200, ']'),
          large,
          R"({"a": 1)",
          R"({"a": [1, 2)",
          R"([1, 2,])",
          R"({a: 1})",
          R"({"a": "\ud83d"})",
          R"({"a": 1}{"b": 2})",
          "{\"a\": 1}\n---\n{\"b\": 2}",
          R"({"a": 1} x)",
          "%YAML 1.1\n---\n{\"a\": 1}",
          large.substr(0, 10'000),
          large.substr(0, 70'000)};
}

}  // namespace

TEST_CASE("parse json: JSON values are read", "[input]") {
  const Node node = json(R"({"a": [1, -2.5e3, true, false, null, "x"], "b": {}, "c": []})");
  const Node& list = *node.find("a");
  REQUIRE(list.items.size() == 6);
  CHECK(list.items[1].text == "-2.5e3");
  CHECK_FALSE(list.items[2].quoted);
  CHECK(list.items[4].kind == Node::Kind::null);
  CHECK(list.items[5].quoted);
  CHECK(node.find("b")->kind == Node::Kind::map);
  CHECK(node.find("c")->kind == Node::Kind::list);
}

TEST_CASE("parse json: JSON escapes are resolved, and two halves of a surrogate pair are one code point", "[input]") {
  CHECK(json(R"({"a": "\" \\ \/ \b\f\n\r\t \u00e9 \u2192"})").find("a")->text == "\" \\ / \b\f\n\r\t é →");
  CHECK(json(R"({"a": "tab\tand\nline"})").find("a")->text == "tab\tand\nline");
  CHECK(json(R"({"a": "x \ud83d\ude00 y"})").find("a")->text == "x \U0001F600 y");
  CHECK(json(R"({"a": "\uD834\uDD1E"})").find("a")->text == "\U0001D11E");
  Problems problems;
  CHECK(parse({"stdin", R"({"a": "\ud83d\ude00"})"}, problems).find("a")->text == "\U0001F600");
  CHECK(problems.empty());
}

TEST_CASE("parse json: syntax that JSON does not allow is one error in a .json file", "[input]") {
  for (const std::string text :
       {R"({"a": "x \ud83d y"})", R"({"a": "\ude00"})", R"({"a": "\ud83d\ud83d"})", R"({"a": "\ud83dA"})", R"({a: 1})",
        R"({"a": b})", R"({'a': 1})", R"({"a": 1,})", R"([1, 2,])", R"({"a": 1} x)", R"({"a" 1})", R"({"a": 01})", R"({"a": .5})",
        R"({"a": NaN})", R"({"a": "\x41"})", R"({"a": 1 "b": 2})", "{\"a\": \"line\nbreak\"}", R"({"a": // no
                                 1})"}) {
    CAPTURE(text);
    const auto lines = problems_of(text);
    REQUIRE(lines.size() == 1);
    const char first = lines[0].at(lines[0].find(' ') + 1);
    CHECK((first < 'A' || first > 'Z'));  // messages of libfyaml begin in upper case
  }
}

TEST_CASE("parse json: text without a known file extension is JSON if it begins with a bracket and is valid JSON", "[input]") {
  CHECK(problems_of(R"({"title": "a", "tags": ["b"]})", "stdin").empty());
  CHECK(problems_of("{title: a, tags: [b]}", "stdin").empty());  // YAML
  CHECK(problems_of("  [ {title: a} ]", "stdin").empty());
  CHECK(problems_of("title: a", "stdin").empty());
  CHECK(problems_of("{title: a", "stdin").size() == 1);
}

TEST_CASE("parse json: a text does not influence the next one", "[input]") {
  const std::vector<std::string> texts = various_texts();
  std::vector<std::string> alone;
  for (const std::string& text : texts) alone.push_back(outcomes({text}).front());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    // After each of the others, and twice.
    std::vector<std::string> sequence;
    std::vector<std::string> expected;
    for (std::size_t j = 0; j < texts.size(); ++j) {
      sequence.insert(sequence.end(), {texts[j], texts[i], texts[i]});
      expected.insert(expected.end(), {alone[j], alone[i], alone[i]});
    }
    const std::vector<std::string> results = outcomes(sequence);
    for (std::size_t k = 0; k < results.size(); ++k) {
      CAPTURE(i, k, sequence[k].substr(0, 100));
      CHECK((results[k] == expected[k]));  // too long to be shown
    }
  }
}

TEST_CASE("parse: a line of JSON Lines is JSON only", "[input]") {
  for (const std::string name : {"cards.jsonl", "cards.ndjson"}) {
    CHECK(problems_of("{\"title\": \"x\", \"tags\": [\"a\", \"b\"]}", name).empty());
    CHECK_FALSE(problems_of("{\"title\": \"x\", \"tags\": [1 true]}", name).empty());
    CHECK_FALSE(problems_of("{title: x}", name).empty());
  }
}
