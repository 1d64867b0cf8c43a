// Every built-in style and palette must work, and the committed files that are generated from the field tables be up to date.

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

TEST_CASE("schema: the committed schema and reference are up to date ('./dev accept' regenerates them)", "[program]") {
  CHECK(call({"schema"}).out == read_file(PLACARD_SOURCE_FOLDER "/data/schema.json"));
  CHECK(call({"schema", "--reference"}).out == read_file(PLACARD_SOURCE_FOLDER "/data/reference.md"));
}

TEST_CASE("schema: the portfolio names its schema for editors", "[program]") {
  CHECK(read_file(PLACARD_SOURCE_FOLDER "/data/portfolio.yaml").starts_with("# yaml-language-server: $schema=schema.json\n"));
}

TEST_CASE("schema: every key of the schema has a description", "[program]") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"schema"}, {"schema", "--style"}}) {
    const std::string text = call(arguments).out;
    CHECK_FALSE(has(text, "\"description\": \"\""));
    CHECK(has(text, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
  }
}
