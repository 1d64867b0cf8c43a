// Every built-in style and palette must work.

#include "support/workspace.h"

using namespace placard::test;

namespace {

// The first words of the lines of `placard styles`.
std::vector<std::string> style_names() {
  std::vector<std::string> names;
  for (const std::string& line : split_lines(call({"styles"}).out)) names.push_back(line.substr(0, line.find(' ')));
  return names;
}

}  // namespace

TEST_CASE("installed: every listed style can be printed, and the output is the same style", "[program]") {
  const TemporaryFolder folder;
  const auto names = style_names();
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

TEST_CASE("installed: every style draws the portfolio without a warning", "[program]") {
  const TemporaryFolder folder;
  for (const std::string& name : style_names()) {
    const Finished finished =
        call({"render", PLACARD_SOURCE_FOLDER "/data/portfolio.yaml", "-s", name, "-o", name}, folder.path());
    CAPTURE(name, finished.err);
    CHECK(finished.status == 0);
    CHECK_FALSE(has(finished.err, "warning"));
  }
}

TEST_CASE("installed: --version prints the version and the fingerprint of the fonts", "[program]") {
  const std::string text = call({"--version"}).out;
  CHECK(text.starts_with("placard "));
  CHECK(has(text, "\nfonts "));
}
