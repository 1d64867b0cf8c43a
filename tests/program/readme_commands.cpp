// Runs the commands that the README shows.

#include <algorithm>

#include "support/documents.h"
#include "support/shell_project.h"

using namespace placard::test;

namespace {

const std::string readme = read_document("README.md");

/// A project with a card for each command of the README.
struct Project : ShellProject {
  Project() {
    write("card.yaml", code_blocks(readme, "yaml").front());
    write("cards.yaml",
          "columns: 2\ncards:\n  - {title: kairos-scheduler, status: live}\n  - {title: tidepool, status: paused}\n");
    write("content/posts/hello/index.md", "---\ntitle: Hello\n---\nText.\n");
    write("README.md", "# Mine\n\nText.\n");
  }
};

/// The lines of a workflow without comments, blank lines and indentation.
std::vector<std::string> settings_of(const std::string& workflow) {
  std::vector<std::string> settings;
  for (const std::string& line : split_lines(workflow)) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos || line[begin] == '#') continue;
    const std::string text = line.substr(begin, line.find(" #") - begin);
    settings.push_back(text.substr(0, text.find_last_not_of(' ') + 1));
  }
  return settings;
}

}  // namespace

TEST_CASE("readme commands: every command in the README works", "[program][slow]") {
  const Project project;
  const auto commands = code_blocks(readme, "sh");
  REQUIRE(commands.size() >= 4);
  for (const std::string& block : commands) {
    const Finished finished = project.run_block(block);
    CAPTURE(block, finished.out, finished.err);
    CHECK(finished.status == 0);
    CHECK_FALSE(has(finished.err, "warning"));
  }
  for (const char* path :
       {"cards/kairos-scheduler-light.svg", "my.yaml", "static/og/posts/hello.png", ".github/workflows/cards.yml"}) {
    CAPTURE(path);
    CHECK(fs::is_regular_file(project / path));
  }
  CHECK(has(project.read("README.md"), "<picture>"));
}

TEST_CASE("readme commands: the card in eight lines is the card of its picture", "[program]") {
  const std::string card = code_blocks(readme, "yaml").front();
  CHECK(std::count(card.begin(), card.end(), '\n') == 8);
  CHECK(card == read_document("examples/gallery/card.yaml"));
  CHECK(has(readme, "`placard render card.yaml`"));
}

TEST_CASE("readme commands: the workflow in the README is the example without its comments", "[program]") {
  const auto workflows = code_blocks(readme, "yaml");
  const auto workflow = std::find_if(workflows.begin(), workflows.end(), [](const auto& text) { return has(text, "runs-on:"); });
  REQUIRE(workflow != workflows.end());
  const auto expected = settings_of(read_document("examples/workflow.yml"));
  auto from = expected.begin();
  for (const std::string& setting : settings_of(*workflow)) {
    CAPTURE(setting);
    const auto found = std::find(from, expected.end(), setting);
    REQUIRE(found != expected.end());
    from = found + 1;
  }
}

TEST_CASE("readme commands: the message in the README and in the guide is the output of check", "[program]") {
  const Project project;
  project.write("cards.yaml", "cards:\n  - status: live\n    title: a\n    summry: hello\n");
  const std::string printed = project.run_block("placard check cards.yaml || true").err;
  for (const char* path : {"README.md", "examples/guides/errors.md"}) {
    CAPTURE(path);
    const auto plain = code_blocks(read_document(path), "");
    REQUIRE(!plain.empty());
    CHECK(plain.front().starts_with("cards.yaml:"));
    CHECK(printed.starts_with(plain.front()));
  }
}

TEST_CASE("readme commands: the cards with live numbers are those of their picture", "[program]") {
  const Project project;
  const std::string yaml = code_blocks(readme, "yaml").back();
  REQUIRE(has(yaml, "facts: facts.json"));
  project.write("facts.json", read_document("examples/organization/facts.json"));
  project.write("cards.yaml", yaml);
  const Finished finished = project.run_block("placard render --width 394 -o live");
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  CHECK(has(project.read("live/tide-light.svg"), "<title"));
}
