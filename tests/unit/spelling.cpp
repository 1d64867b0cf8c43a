#include "base/spelling.h"

using namespace placard;

namespace {

const std::vector<std::string_view> keys{"title", "status", "summary", "quote", "tags", "link"};

}  // namespace

TEST_CASE("spelling: a word with one typing error is recognized, ignoring case, dashes and underscores", "[base]") {
  CHECK(nearest("titel", keys) == "title");     // swapped
  CHECK(nearest("sumary", keys) == "summary");  // lost
  CHECK(nearest("quotte", keys) == "quote");    // added
  CHECK(nearest("tabs", keys) == "tags");       // changed
  CHECK(nearest("TITLE", keys) == "title");
  CHECK(nearest("bar-color", {"bar_color", "bar"}) == "bar_color");
  CHECK(nearest("as written", {"as-written", "upper"}) == "as-written");
}

TEST_CASE("spelling: a word that is too different is not recognized", "[base]") {
  CHECK_FALSE(nearest("banana", keys));
  CHECK_FALSE(nearest("", {"title"}));
  CHECK_FALSE(nearest("x", {"title"}));
  CHECK_FALSE(nearest(std::string(10'000, 'a'), {std::string_view("a")}));
  CHECK_FALSE(nearest("title", {}));
}

TEST_CASE("spelling: a hint has the nearest word, the first of equally near ones, or all words", "[base]") {
  CHECK(nearest("lint", {"line", "link"}) == "line");
  CHECK(nearest("lin", {"linear", "link"}) == "link");
  CHECK(spelling_hint("titel", keys) == "did you mean 'title'?");
  CHECK(spelling_hint("banana", {"svg", "png"}) == "one of: svg, png");
  CHECK(join({}) == "");
  CHECK(join({"a"}) == "a");
  CHECK(join({"a", "b", "c"}) == "a, b, c");
  CHECK(join({"a", "b"}, "/") == "a/b");
}

TEST_CASE("spelling: British words have an American form", "[base]") {
  CHECK(american_spelling("label_colour") == "label_color");
  CHECK(american_spelling("centre") == "center");
  CHECK(american_spelling("grey") == "gray");
  CHECK(american_spelling("licence") == "license");
  CHECK_FALSE(american_spelling("color"));
}
