#include "input/parse.h"

#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

// The problems of a file.
Lines problems_of(const std::string& text, const std::string& name = "test.yaml") {
  Problems problems;
  parse({name, text}, problems);
  return messages_of(problems, text);
}

// The part of `text` that a node spans.
std::string spanned(const std::string& text, const Node& node) {
  return text.substr(node.span.begin, node.span.end - node.span.begin);
}

}  // namespace

TEST_CASE("parse: a mapping keeps the order of its keys", "[input]") {
  const Node node = node_of("b: 1\na: 2\nc: 3\n");
  REQUIRE(node.kind == Node::Kind::map);
  REQUIRE(node.entries.size() == 3);
  CHECK(node.entries[0].key == "b");
  CHECK(node.entries[1].key == "a");
  CHECK(node.find("c")->text == "3");
  CHECK(node.find("d") == nullptr);
}

TEST_CASE("parse: an empty scalar without quotes is null", "[input]") {
  const Node node = node_of("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: text\n");
  CHECK(node.find("a")->kind == Node::Kind::null);
  CHECK(node.find("b")->kind == Node::Kind::null);
  CHECK(node.find("c")->kind == Node::Kind::null);
  CHECK(node.find("d")->kind == Node::Kind::scalar);
  CHECK(node.find("e")->text == "null");
  CHECK(node.find("e")->quoted);
  CHECK_FALSE(node.find("f")->quoted);
}

TEST_CASE("parse: the span of a scalar is its text in the file, in bytes", "[input]") {
  const std::string text = "plain: some words  # comment\nsingle: 'it''s'\ndouble: \"a \\u2192 b\"\nlast: [x, \"y\"]\n";
  const Node node = node_of(text);
  CHECK(spanned(text, *node.find("plain")) == "some words");
  CHECK(spanned(text, *node.find("single")) == "'it''s'");
  CHECK(node.find("single")->text == "it's");
  CHECK(spanned(text, *node.find("double")) == "\"a \\u2192 b\"");
  CHECK(node.find("double")->text == "a → b");
  CHECK(spanned(text, node.find("last")->items[1]) == "\"y\"");
  CHECK(spanned(text, *node.find("last")) == "[x, \"y\"]");
  const std::string wide = "ü→\U0001F600: größe\n\"ß\": x\n";
  const Node other = node_of(wide);
  CHECK(spanned(wide, other.entries[0].value) == "größe");
  CHECK(wide.substr(other.entries[1].key_span.begin, 4) == "\"ß\"");
}

TEST_CASE("parse: block scalars and single-quoted scalars are unescaped and folded", "[input]") {
  const Node node = node_of("kept: |\n  one\n  two\nfolded: >\n  one\n  two\n\n  three\n");
  CHECK(node.find("kept")->text == "one\ntwo\n");
  CHECK(node.find("folded")->text == "one two\nthree\n");
  CHECK(node.find("kept")->quoted);
  const auto text = [](const std::string& yaml) { return node_of("a: '" + yaml + "'\n").find("a")->text; };
  CHECK(text("") == "");
  CHECK(text("it''s") == "it's");
  CHECK(text("''''''''''''''''x''''''''''''''''") == "''''''''x''''''''");
  CHECK(text("  a \t\n \t b  ") == "  a b  ");
  CHECK(text("a''''''''''''''\n  b") == "a''''''' b");
  CHECK(text("a\n\n  \n b\n\n\n ") == "a\n\nb\n\n");
  CHECK(text("a\r\n\r\n b\r\n c") == "a\nb c");
  CHECK(text("\n a ''''\n ''") == " a '' '");
}

TEST_CASE("parse: a duplicate key is reported with both positions, whatever its notation, and the first is used", "[input]") {
  const std::string text = "title: a\ntags: [x]\ntitle: b\ntitle: c\n";
  Problems problems;
  const Node node = parse({"f.yaml", text}, problems);
  CHECK(messages_of(problems, text) ==
        Lines{"3:1: duplicate key 'title' (first used in line 1)", "4:1: duplicate key 'title' (first used in line 1)"});
  CHECK(node.entries.size() == 2);
  CHECK(node.find("title")->text == "a");
  CHECK(problems_of("title: a\n'title': b\n").size() == 1);
  CHECK(problems_of("{\"a\": 1, \"\\u0061\": 2}", "f.json").size() == 1);
}

TEST_CASE("parse: an alias is replaced by its anchor and keeps its position, or is an error", "[input]") {
  const std::string text = "one: &tags [a, b]\ntwo: *tags\n";
  const Node node = node_of(text);
  REQUIRE(node.find("two")->items.size() == 2);
  CHECK(node.find("two")->items[1].text == "b");
  CHECK(spanned(text, *node.find("two")).find("tags") != std::string::npos);
  CHECK(node_of("a: &x 1\nb: &x 2\nc: *x\n").find("c")->text == "2");
  CHECK(test::has(problems_of("a: &x [1, *x]\n").at(0), "alias '*x' is inside its own anchor"));
  CHECK(test::has(problems_of("a: &x {b: {c: *x}}\n").at(0), "'*x' is inside"));
  CHECK(test::has(problems_of("a: &x [[1], &y {b: []}, *y, [*x]]\n").at(0), "'*x' is inside"));
  CHECK(test::has(problems_of("a: *y\n").at(0), "no anchor '&y'"));
}

TEST_CASE("parse: the number of values that aliases expand to is limited", "[input]") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 10; ++j) text += (j == 0 ? "" : ", ") + before;
    text += "]\n";
  }
  const Lines lines = problems_of(text);
  REQUIRE(lines.size() == 1);
  CHECK(test::has(lines[0], "more than 200000 values"));
}

TEST_CASE("parse: nesting is limited to 32 levels", "[input]") {
  CHECK(problems_of(std::string(32, '[') + std::string(32, ']')).empty());
  const Lines lines = problems_of(std::string(33, '[') + std::string(33, ']'));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == "1:33: nested deeper than 32 levels");
  CHECK(problems_of(std::string(100'000, '[')).size() == 1);
  CHECK(problems_of(std::string(100'000, '{'), "f.json").size() == 1);
}

TEST_CASE("parse: a key must be text", "[input]") {
  CHECK(test::has(problems_of("? [a, b]\n: c\n").at(0), "a key must be text, found a list"));
  CHECK(test::has(problems_of("? {a: b}\n: c\n").at(0), "a key must be text, found a mapping"));
}

TEST_CASE("parse: an unclosed quote or bracket is one error", "[input]") {
  for (const std::string text : {"title: \"a\n", "title: 'a\n", "tags: [a, b\n", "link: {text: a\n", "tags: [a, b}\n"}) {
    CAPTURE(text);
    CHECK(problems_of(text).size() == 1);
  }
  for (const std::string text : {"{\"title\": \"a", "{\"title\": \"a\"", "{\"title\"", "[1, 2", "{\"a\": [1}", "\"a"}) {
    CAPTURE(text);
    CHECK(problems_of(text, "f.json").size() == 1);
  }
}

TEST_CASE("parse: a syntax error, also a second document, gives an empty tree", "[input]") {
  Problems problems;
  CHECK(parse({"f.yaml", "title: a\nstatus: b: c\n"}, problems).kind == Node::Kind::null);
  REQUIRE(problems.errors() == 1);
  CHECK(messages_of(problems, "title: a\nstatus: b: c\n").at(0).starts_with("2:"));
  CHECK(test::has(problems_of("title: a\n---\ntitle: b\n").at(0), "more than one YAML document"));
  CHECK(problems_of("---\ntitle: a\n...\n").empty());
}

TEST_CASE("parse: empty files and files that are not UTF-8 are reported", "[input]") {
  CHECK(test::has(problems_of("").at(0), "file is empty"));
  CHECK(test::has(problems_of(" \n\t\r\n").at(0), "file is empty"));
  CHECK(test::has(problems_of("\xEF\xBB\xBF").at(0), "file is empty"));
  CHECK(test::has(problems_of("\xFF\xFEt\0").at(0), "UTF-16"));
  CHECK(problems_of(std::string("title: a\0b", 10)) ==
        Lines{"1:9: not a text file (contains a NUL byte) (pass a YAML, TOML or JSON file)"});
  CHECK(problems_of("title: caf\xE9\n") == Lines{"1:11: invalid UTF-8 (save the file as UTF-8)"});
  CHECK(test::has(problems_of(std::string((8U << 20) + 1, 'a')).at(0), "larger than 8 MiB"));
}

TEST_CASE("parse: a byte order mark and Windows line breaks are accepted", "[input]") {
  CHECK(node_of("\xEF\xBB\xBFtitle: a\r\nsummary: b\r\n").find("title")->text == "a");
  CHECK(node_of("title: a\r\nsummary: b\r\n").find("summary")->text == "b");
  CHECK(node_of("text: |\r\n  one\r\n  two\r\n").find("text")->text == "one\ntwo\n");
}

TEST_CASE("parse: tags of the core schema are accepted, and others are reported", "[input]") {
  const Node node =
      node_of("a: !!str 12\nb: !!int 12\nc: !!seq [1]\nd: !!map {e: f}\ng: ! yes\nh: !<tag:yaml.org,2002:str> null\n");
  CHECK(node.find("a")->quoted);
  CHECK_FALSE(node.find("b")->quoted);
  CHECK(node.find("c")->items.size() == 1);
  CHECK(node.find("d")->entries.size() == 1);
  CHECK(node.find("h")->text == "null");
  CHECK(node.find("h")->kind == Node::Kind::scalar);
  const std::string hint = " (remove it; values are text, numbers, lists and mappings)";
  CHECK(problems_of("a: !!python/object:os.system x\n") == Lines{"1:4: unknown tag '!!python/object:os.system'" + hint});
  CHECK(problems_of("a: b\nc: !own {d: e}\n") == Lines{"2:4: unknown tag '!own'" + hint});
  CHECK(problems_of("- !!binary aGk=\n") == Lines{"1:3: unknown tag '!!binary'" + hint});
  CHECK(problems_of("!!set {a}\n") == Lines{"1:1: unknown tag '!!set'" + hint});
}

TEST_CASE("parse: a line that begins with % is reported", "[input]") {
  const std::string hint = " (put text that begins with '%' in quotes after its key)";
  const std::string message = "'%foo' is not a YAML directive: a line that begins with '%' must be one";
  CHECK(problems_of("%foo bar\n---\ntitle: x\n") == Lines{"1:1: " + message + hint});
  CHECK(problems_of("title: x\n%foo\n") == Lines{"2:1: " + message + hint});
  CHECK(problems_of("%YAML 1.2\n---\ntitle: x\n").empty());
}
