// The committed files that are generated from the field tables must be up to date.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const fs::path data = fs::path(PLACARD_SOURCE_FOLDER) / "data";

}  // namespace

TEST_CASE("schema: the committed schema and reference are up to date ('./dev accept' regenerates them)", "[program]") {
  CHECK(call({"schema"}).out == read_file(data / "schema.json"));
  CHECK(call({"schema", "--reference"}).out == read_file(data / "reference.md"));
}

TEST_CASE("schema: the portfolio names its schema for editors", "[program]") {
  CHECK(read_file(data / "portfolio.yaml").starts_with("# yaml-language-server: $schema=schema.json\n"));
}

TEST_CASE("schema: every key of the schema has a description", "[program]") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"schema"}, {"schema", "--style"}}) {
    const std::string text = call(arguments).out;
    CHECK_FALSE(has(text, "\"description\": \"\""));
    CHECK(has(text, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
  }
}
