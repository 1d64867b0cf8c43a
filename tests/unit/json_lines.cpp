#include "io/json_lines.h"

#include "base/diagnostics.h"
#include "support/files.h"

using namespace placard;

namespace {

std::vector<std::pair<std::size_t, std::string>> lines_of(const std::string& text) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "cards.jsonl", text);
  LineReader reader((folder / "cards.jsonl").string());
  const std::atomic<bool> stopped = false;
  std::vector<std::pair<std::size_t, std::string>> lines;
  while (const auto line = reader.next(stopped)) lines.emplace_back(line->first_line, line->text);
  return lines;
}

}  // namespace

TEST_CASE("json lines: a line is an object if its brackets close at its end", "[io]") {
  CHECK(is_json_object("{}"));
  CHECK(is_json_object("  {\"title\": \"a}\\\"}\", \"tags\": [{}]} \r"));
  CHECK_FALSE(is_json_object(""));
  CHECK_FALSE(is_json_object("title: a"));
  CHECK_FALSE(is_json_object("{"));
  CHECK_FALSE(is_json_object("{\"title\": \"}"));
  CHECK_FALSE(is_json_object("[{}]"));
  CHECK_FALSE(is_json_object("{} {}"));
  CHECK_FALSE(is_json_object("{\"a\": {}"));
}

TEST_CASE("json lines: lines have numbers, and blank lines are skipped", "[io]") {
  const auto lines = lines_of("{\"a\": 1}\n\n  \r\n{\"b\": 2}\r\nlast");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == std::pair<std::size_t, std::string>{1, "{\"a\": 1}"});
  CHECK(lines[1] == std::pair<std::size_t, std::string>{4, "{\"b\": 2}\r"});
  CHECK(lines[2] == std::pair<std::size_t, std::string>{5, "last"});
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n\n").empty());
}

TEST_CASE("json lines: lines that are longer than the buffer are complete", "[io]") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += std::string(static_cast<std::size_t>(i * 997), 'a') + "x\n";
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 50);
  for (std::size_t i = 0; i < 50; ++i) CHECK(lines[i].second.size() == i * 997 + 1);
}

TEST_CASE("json lines: a line that is too long is rejected", "[io]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "cards.jsonl", std::string(std::size_t{10} << 20, 'a'));
  LineReader reader((folder / "cards.jsonl").string());
  const std::atomic<bool> stopped = false;
  CHECK_THROWS_AS(reader.next(stopped), Failure);
}

TEST_CASE("json lines: has_lines() consumes nothing", "[io]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "cards.jsonl", "\n{\"a\": 1}\n{\"b\": 2}\n");
  const std::atomic<bool> stopped = false;
  LineReader reader((folder / "cards.jsonl").string());
  CHECK(reader.has_lines());
  CHECK(reader.next(stopped)->text == "{\"a\": 1}");
  CHECK(reader.rest().text == "{\"b\": 2}\n");
  test::write_file(folder / "blank.jsonl", "\n \n");
  CHECK(LineReader((folder / "blank.jsonl").string()).has_lines());
  test::write_file(folder / "cards.yaml", "title: a\nsummary: b\n");
  LineReader yaml((folder / "cards.yaml").string());
  CHECK_FALSE(yaml.has_lines());
  CHECK(yaml.rest().text == "title: a\nsummary: b\n");
  test::write_file(folder / "cards.json", "{\n\"title\": \"a\"}\n");
  LineReader json((folder / "cards.json").string());
  CHECK_FALSE(json.has_lines());
  CHECK(json.rest().text == "{\n\"title\": \"a\"}\n");
}
