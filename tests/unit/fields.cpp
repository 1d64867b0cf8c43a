#include "input/fields.h"

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

enum class Fruit { apple, pear };

struct Inner {
  double size = 1;
  std::string word;
};

struct Outer {
  Text name;
  int count = 3;
  bool on = false;
  Fruit fruit = Fruit::apple;
  std::optional<double> width;
  std::vector<Text> items;
  Inner inner;
};

}  // namespace

template <>
inline constexpr std::array<std::string_view, 2> placard::enum_names<Fruit>{"apple", "pear"};
template <>
inline constexpr auto placard::table<Inner> = std::tuple{
    Field{"size", &Inner::size, "px", {0.5, 8}},
    Field{"word", &Inner::word, "a word", {0, 5}},
};
template <>
inline constexpr auto placard::table<Outer> = std::tuple{
    Field{"name", &Outer::name, "a name"},
    Field{"count", &Outer::count, "how many", {0, 10}},
    Field{"on", &Outer::on, ""},
    Field{"fruit", &Outer::fruit, ""},
    Field{"width", &Outer::width, "px", {1, 100}},
    Field{"items", &Outer::items, "", {0, 3}},
    Field{"inner", &Outer::inner, "what is within"},
};

namespace {

Outer read(const std::string& text, Lines expected = {}) {
  Problems problems;
  Outer outer;
  read_value(node_of(text), outer, Range{}, problems);
  CAPTURE(text);
  CHECK(messages_of(problems, text) == expected);
  return outer;
}

}  // namespace

TEST_CASE("fields: a mapping is read into existing values, and a key without a value does not change one", "[input]") {
  const Outer outer = read("name: ' a b '\ncount: 7\non: true\nfruit: pear\nwidth: 2.5\nitems: [x, y]\ninner: {size: 2}\n");
  CHECK(outer.name.text == "a b");
  CHECK(outer.count == 7);
  CHECK(outer.on);
  CHECK(outer.fruit == Fruit::pear);
  CHECK(outer.width == 2.5);
  CHECK(outer.items.size() == 2);
  CHECK(outer.inner.size == 2);
  CHECK(read("{}").count == 3);
  const Outer same = read("count:\ninner:\nwidth: ~\n");
  CHECK(same.count == 3);
  CHECK(same.inner.size == 1);
  CHECK_FALSE(same.width);
}

TEST_CASE("fields: an unknown key or value gets a hint, and all errors of a mapping are reported", "[input]") {
  read("cuont: 1\n", {"1:1: unknown key 'cuont' (did you mean 'count'?)"});
  read("inner:\n  sise: 1\n", {"2:3: unknown key 'sise' (did you mean 'size'?)"});
  read("inner: {banana: 1}\n", {"1:9: unknown key 'banana' (one of: size, word)"});
  read("fruit: paer\n", {"1:8: unknown value 'paer' (did you mean 'pear'?)"});
  read("fruit: Pear\n", {"1:8: unknown value 'Pear' (did you mean 'pear'?)"});
  read("count: x\non: y\nfruit: z\nnam: 1\n",
       {"1:8: expected a number, found text (write a number from 0 to 10)", "2:5: expected true or false, found text",
        "3:8: unknown value 'z' (one of: apple, pear)", "4:1: unknown key 'nam' (did you mean 'name'?)"});
}

TEST_CASE("fields: a value of the wrong type is reported with the expected type", "[input]") {
  read("count: many\n", {"1:8: expected a number, found text (write a number from 0 to 10)"});
  read("count: '7'\n", {"1:8: expected a number, found text (write 7, without quotes)"});
  read("name: [a]\n", {"1:7: expected text, found a list"});
  read("name: {a: b}\n", {"1:7: expected text, found a mapping"});
  read("on: yes\n", {"1:5: expected true or false, found text"});
  read("on: 1\n", {"1:5: expected true or false, found a number"});
  read("items: x\n", {"1:8: expected a list, found text (write it as [x])"});
  read("inner: 3\n", {"1:8: expected a mapping, found a number (keys: size, word)"});
  read("fruit: [pear]\n", {"1:8: expected text, found a list (one of: apple, pear)"});
}

TEST_CASE("fields: a number out of range is reported and does not change the value", "[input]") {
  CHECK(read("inner: {size: 9}\n", {"1:15: '9' is out of range (write a number from 0.5 to 8)"}).inner.size == 1);
  CHECK(read("count: -1\n", {"1:8: '-1' is out of range (write a number from 0 to 10)"}).count == 3);
  CHECK(read("count: 2.5\n", {"1:8: '2.5' is not an integer (write an integer from 0 to 10)"}).count == 3);
  CHECK(read("count: 1e1\n").count == 10);
  CHECK_FALSE(read("width: 101\n", {"1:8: '101' is out of range (write a number from 1 to 100)"}).width);
  read("count: .nan\n", {"1:8: expected a number, found text (write a number from 0 to 10)"});
}

TEST_CASE("fields: text and lists have the maximum length of their field and only characters that XML allows", "[input]") {
  CHECK(read("inner: {word: größe}\n").inner.word == "größe");
  read("inner: {word: größer}\n", {"1:15: text is too long: 6 characters (at most 5 characters)"});
  read("items: [a, b, c, d]\n", {"1:8: too many items: 4, at most 3 are allowed"});
  read("name: \"a\\x01b\"\n", {"1:7: character U+0001 is not allowed (remove it)"});
  read("name: \"a\\uFFFEb\"\n", {"1:7: character U+FFFE is not allowed (remove it)"});
  CHECK(read("name: \"a\\tb\"\n").name.text == "a\tb");
}

TEST_CASE("fields: printed text reads back the same", "[input]") {
  for (const std::string text : {"", "plain", "a: b # c", "\"quoted\"", "back\\slash", "two\nlines", "it's", "→ é \U0001F600",
                                 "null", "- x", "{a}", " spaces ", "#", "&a *b !c", "%"}) {
    CAPTURE(text);
    const Node node = node_of("key:" + print_value(text) + "\n");
    CHECK(node.find("key")->text == text);
  }
}

TEST_CASE("fields: printed fields have comments, are indented, and read back the same", "[input]") {
  Outer outer;
  outer.name.text = "a \"b\" \\ c";
  outer.items = {{"x", {}}, {"y z", {}}};
  outer.inner = {1.2345, "w"};
  outer.width = 4;
  const std::string printed = print_fields(outer.inner);
  CHECK(printed == "size: 1.2345  # px\nword: \"w\"  # a word\n");
  Inner read_back;
  Problems problems;
  read_value(node_of(printed), read_back, Range{}, problems);
  CHECK(problems.empty());
  CHECK(read_back.size == 1.2345);
  CHECK(indented("a\nb\n") == "  a\n  b\n");
  CHECK(indented("a") == "  a");
  CHECK(indented("") == "");
}

TEST_CASE("fields: print_changes prints only fields that changed", "[input]") {
  Inner base;
  Inner changed = base;
  CHECK(print_changes(changed, base).empty());
  changed.word = "new";
  CHECK(print_changes(changed, base) == "word: \"new\"  # a word\n");
}
