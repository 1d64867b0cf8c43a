// What is made from the field tables and committed has to be what the program makes now.

#include "support/desk.h"

using namespace placard::test;

namespace {

const fs::path data = fs::path(PLACARD_SOURCE_FOLDER) / "data";

}  // namespace

TEST_CASE("schema: the committed schema and reference are what the tables say: './dev accept' makes them again", "[program]") {
  CHECK(call({"schema"}).out == read_file(data / "schema.json"));
  CHECK(call({"schema", "--reference"}).out == read_file(data / "reference.md"));
}

TEST_CASE("schema: the portfolio names its schema for editors", "[program]") {
  CHECK(read_file(data / "portfolio.yaml").starts_with("# yaml-language-server: $schema=schema.json\n"));
}

TEST_CASE("schema: every key of the schema has a description", "[program]") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"schema"}, {"schema", "--style"}}) {
    const std::string text = call(words).out;
    CHECK(text.find("\"description\": \"\"") == std::string::npos);
    CHECK(text.find("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"") != std::string::npos);
  }
}
