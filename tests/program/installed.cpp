// What lies beside the program: every style and palette has to work.

#include <sstream>

#include "support/desk.h"

using namespace placard::test;

namespace {

std::vector<std::string> first_words(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) words.push_back(line.substr(0, line.find(' ')));
  return words;
}

}  // namespace

TEST_CASE("installed: every style that is listed can be printed, and what was printed is the same style", "[program]") {
  const TemporaryFolder folder;
  const auto names = first_words(call({"styles"}).out);
  REQUIRE(names.size() >= 1);
  for (const std::string& name : names) {
    const Finished printed = call({"styles", name});
    CAPTURE(name, printed.err);
    CHECK(printed.status == 0);
    write_file(folder / "own.yaml", printed.out);
    const Finished again = call({"styles", "./own.yaml"}, folder.path());
    CHECK(again.out == printed.out);
    CHECK(again.err.empty());
  }
}

TEST_CASE("installed: every style draws the portfolio without a word of warning", "[program]") {
  const TemporaryFolder folder;
  for (const std::string& name : first_words(call({"styles"}).out)) {
    const Finished finished =
        call({"render", PLACARD_SOURCE_FOLDER "/data/portfolio.yaml", "-s", name, "-o", name}, folder.path());
    CAPTURE(name, finished.err);
    CHECK(finished.status == 0);
    CHECK(finished.err.find("warning") == std::string::npos);
  }
}

TEST_CASE("installed: the version names the program and its fonts", "[program]") {
  const std::string text = call({"--version"}).out;
  CHECK(text.starts_with("placard "));
  CHECK(text.find("\nfonts ") != std::string::npos);
}
