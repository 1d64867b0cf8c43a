#include "base/diagnostics.h"

#include "base/utf8.h"
#include "support/text.h"
#include "base/source.h"

using namespace placard;

namespace {

// The message for the first occurrence of `part` in `text`.
std::string shown(const std::string& text, const std::string& part, const std::string& hint = {}) {
  const std::size_t begin = text.find(part);
  REQUIRE(begin != std::string::npos);
  return to_text({Level::error, {begin, begin + part.size()}, "wrong", hint}, {"file.yaml", text});
}

}  // namespace

TEST_CASE("diagnostics: a problem shows its position, its line, a caret and a hint", "[base]") {
  const std::string text = "title: a\nstatus: {text: live, tone: warnign}\n";
  const std::size_t begin = text.find("warnign");
  const Problem problem{Level::warning, {begin, begin + 7}, "unknown tone 'warnign'", "did you mean 'warning'?"};
  CHECK(to_text(problem, {"portfolio.yaml", text}) ==
        "portfolio.yaml:2:28: warning: unknown tone 'warnign'\n"
        "    status: {text: live, tone: warnign}\n"
        "                               ^~~~~~~\n"
        "  hint: did you mean 'warning'?\n");
}

TEST_CASE("diagnostics: the caret is in the right column, and tildes count characters up to the end of the line", "[base]") {
  CHECK(shown("título → “x”: bad\n", "bad") ==
        "file.yaml:1:15: error: wrong\n"
        "    título → “x”: bad\n"
        "                  ^~~\n");
  CHECK(shown("a: größe→ b\n", "größe→") ==
        "file.yaml:1:4: error: wrong\n"
        "    a: größe→ b\n"
        "       ^~~~~~\n");
  CHECK(shown("tags: [a,\n  b]\n", "[a,\n  b]") ==
        "file.yaml:1:7: error: wrong\n"
        "    tags: [a,\n"
        "          ^~~\n");
}

TEST_CASE("diagnostics: a problem without length, also at the end of a file, gets a caret only", "[base]") {
  CHECK(to_text({Level::error, {4, 4}, "wrong", {}}, {"f", "abc\ndef"}) == "f:2:1: error: wrong\n    def\n    ^\n");
  CHECK(to_text({Level::error, {3, 3}, "wrong", {}}, {"f", "abc"}) == "f:1:4: error: wrong\n    abc\n       ^\n");
  CHECK(to_text({Level::error, {4, 4}, "wrong", {}}, {"f", "abc\n"}) == "f:2:1: error: wrong\n    \n    ^\n");
  CHECK(to_text({Level::error, {0, 0}, "wrong", {}}, {"f", ""}) == "f:1:1: error: wrong\n    \n    ^\n");
}

TEST_CASE("diagnostics: a long line is shown around its problem, at most 100 characters, and tildes end with it", "[base]") {
  std::string text;
  for (int i = 0; i < 90; ++i) text += "→abc ";
  text.replace(text.find("abc", 400), 3, "BAD");
  const std::string output = shown(text, "BAD");
  const std::vector<std::string> lines = test::split_lines(output);
  const std::string& line = lines.at(1);
  CHECK(count_code_points(line) == 104);
  CHECK(lines.at(2) == std::string(count_code_points(line.substr(0, line.find("BAD"))), ' ') + "^~~");  // below BAD
  const std::string wide = shown(std::string(80, 'x') + std::string(500, 'y'), std::string(500, 'y'));
  CHECK(test::split_lines(wide).at(2).size() == 104);
}

TEST_CASE("diagnostics: control characters and invalid bytes do not reach the terminal", "[base]") {
  const std::string output = shown("a\tb \x1B[31m \xFF \xC2\x9B c", "c");
  CHECK_FALSE(test::has(output, "\x1B"));
  CHECK(output == "file.yaml:1:15: error: wrong\n    a b ?[31m ? ? c\n                  ^\n");
  const Problem hostile{Level::error, {0, 1}, "unknown key '\x1B]0;x\a'", "\x1B[2J"};
  const std::string message = to_text(hostile, {"f", "k"});
  CHECK_FALSE(test::has(message, "\x1B"));
  CHECK_FALSE(test::has(message, "\a"));
}

TEST_CASE("diagnostics: color is added on request only", "[base]") {
  const Problem problem{Level::warning, {0, 1}, "wrong", "fix it"};
  const Source source{"f", "k"};
  CHECK_FALSE(test::has(to_text(problem, source, false), "\033"));
  const std::string colored = to_text(problem, source, true);
  CHECK(test::has(colored, "\033[1;33mwarning: \033[0m"));
  CHECK(test::has(colored, "\033[1;33m^\033[0m"));
}

TEST_CASE("diagnostics: problems are sorted by position", "[base]") {
  Problems problems;
  problems.error({9, 10}, "third");
  problems.warning({2, 3}, "first");
  problems.error({5, 6}, "second");
  problems.error({9, 9}, "fourth: found later at the same position");
  std::vector<std::string> order;
  for (const Problem& problem : problems.sorted()) order.push_back(problem.message);
  CHECK(order == std::vector<std::string>{"first", "second", "third", "fourth: found later at the same position"});
}

TEST_CASE("diagnostics: a warning that applies to many cards is reported once, with their number", "[base]") {
  Problems all;
  for (const std::size_t place : {5U, 9U, 20U}) {
    Problems card;
    card.shared_warning("font", {place, place + 1}, "title needs a font");
    card.shared_warning("font", {place + 2, place + 3}, "summary needs a font");
    all.add(card);
  }
  Problems other;
  other.shared_warning("other font", {7, 8}, "title needs another font");
  all.add(other);
  CHECK(all.warnings() == 2);
  const auto sorted = all.sorted();
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0].message == "title needs a font (and in 2 more cards)");
  CHECK(sorted[0].span.begin == 5);
  CHECK(sorted[1].message == "title needs another font");
}

TEST_CASE("diagnostics: warnings are not errors", "[base]") {
  Problems problems;
  CHECK(problems.empty());
  problems.warning({}, "careful");
  CHECK_FALSE(problems.empty());
  CHECK_FALSE(problems.has_errors());
  problems.error({}, "wrong");
  CHECK(problems.has_errors());
  CHECK(problems.errors() == 1);
}

TEST_CASE("diagnostics: the text of a failure ends with its hint", "[base]") {
  CHECK(with_hint("no card", "add one") == "no card\n  hint: add one");
  CHECK(with_hint("no card", "") == "no card");
  const FailureText both = without_hint(with_hint("two\nlines", "add one"));
  CHECK(both.message == "two\nlines");
  CHECK(both.hint == "add one");
  CHECK(without_hint("no card").message == "no card");
  CHECK(without_hint("no card").hint.empty());
}

TEST_CASE("problems: the middle of a long message or hint is left out", "[base]") {
  Problems problems;
  problems.error({}, "unknown key '" + std::string(8'000'000, 'x') + "'", std::string(400, 'y'));
  problems.error({1, 2}, "", "\u00e9" + std::string(400, 'y') + "\u00e9");
  const std::vector<Problem> sorted = problems.sorted();
  CHECK(sorted[0].message == "unknown key '" + std::string(287, 'x') + "…" + std::string(98, 'x') + "'");
  CHECK(sorted[0].hint == std::string(400, 'y'));
  CHECK(sorted[1].hint == "\u00e9" + std::string(299, 'y') + "…" + std::string(98, 'y') + "\u00e9");
  CHECK(without_hint(std::string(1000, 'x')).message == std::string(300, 'x') + "…" + std::string(99, 'x'));
}

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
