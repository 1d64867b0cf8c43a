// Runs the commands of the guides in order, with the files that they show.

#include <set>

#include "support/documents.h"
#include "support/reference_fonts.h"
#include "support/shell_project.h"

using namespace placard::test;

namespace {

// The answers that the guides ask gh for.
const std::string gh = R"GH(case "$1" in
repo) echo '[{"name": "tide", "description": "A proxy.", "url": "https://github.com/harbor/tide", "stargazerCount": 4210}]' ;;
api) cat <<'END'
{"data": {
"a": {"nameWithOwner": "harbor/tide", "primaryLanguage": {"name": "Go"}, "stargazerCount": 4210, "forkCount": 187,
 "description": "A small reverse proxy that reads its routes from the files you already have.",
 "licenseInfo": {"spdxId": "MIT"}, "isArchived": false},
"b": {"nameWithOwner": "harbor/keel", "primaryLanguage": {"name": "Rust"}, "stargazerCount": 912, "forkCount": 41,
 "description": "Migrations for PostgreSQL, written as plain SQL and checked before they run.",
 "licenseInfo": {"spdxId": "Apache-2.0"}, "isArchived": false},
"c": {"nameWithOwner": "harbor/lantern", "primaryLanguage": {"name": "TypeScript"}, "stargazerCount": 12840, "forkCount": 605,
 "description": "Traces, logs and metrics of one request on one page. Runs on a laptop; needs no collector and no account.",
 "licenseInfo": {"spdxId": "MIT"}, "isArchived": false},
"d": {"nameWithOwner": "harbor/rope", "primaryLanguage": {"name": "Python"}, "stargazerCount": 77, "forkCount": 9,
 "description": "The queue we used before keel.", "licenseInfo": {"spdxId": "BSD-3-Clause"}, "isArchived": true}}}
END
esac)GH";

/// An empty project, with the files that a guide takes for granted.
struct Project : ShellProject {
  explicit Project(const std::string& guide) {
    program("gh", gh);
    if (has(guide, "profile.md")) {
      write("docs/redis.svg", "<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
      write("coverage.json", R"({"schemaVersion": 1, "label": "coverage", "message": "87 %"})");
    }
    if (has(guide, "style.md")) write("card.yaml", read_document("examples/gallery/card.yaml"));
    if (has(guide, "layouts")) {
      for (const char* name : {"card.yaml", "cards.yaml"})
        write(name, "title: rgx 2.0\nsummary: Faster.\ncode: cargo install rgx\n");
    }
    if (has(guide, "engines")) fs::copy(PLACARD_SOURCE_FOLDER "/examples/engines/gnu-parallel.sh", *this / "gnu-parallel.sh");
  }
};

// The name of the file that a code block shows, from a comment in its first line: "# cards.yaml" or "<!-- README.md -->".
std::string file_of(const CodeBlock& block) {
  const std::string line = split_lines(block.text).front();
  for (const std::string begin : {"# ", "<!-- "}) {
    if (!line.starts_with(begin)) continue;
    const std::string name = line.substr(begin.size(), line.find(" -->") - begin.size());
    if (!has(name, " ") && (name.ends_with(".yaml") || name.ends_with(".md"))) return name;
  }
  return {};
}

// The commands of placard in the text of a document, outside code blocks. One message of the action begins like a command.
std::set<std::string> commands_in(const std::string& document) {
  std::set<std::string> commands;
  for (const std::string& command : texts_after(prose_of(document), "`placard ", "`"))
    if (!has(command, "bundles require")) commands.insert("placard " + command);
  return commands;
}

// Warnings, except that a layout does not show every field of a card.
std::string warnings_in(const std::string& messages) {
  std::string warnings;
  for (const std::string& line : split_lines(messages))
    if (has(line, "warning:") && !has(line, "not shown")) warnings += line + "\n";
  return warnings;
}

// Writes the files and runs the commands of a guide. A block without a language is part of the output of the command before it.
void follow(const std::string& guide, const ShellProject& project) {
  std::string output;
  for (const CodeBlock& block : code_blocks(read_document(guide))) {
    CAPTURE(block.text);
    if (const std::string name = file_of(block); !name.empty()) {
      project.write(name, block.text);
    } else if (block.language == "sh") {
      const Finished finished = project.run_block(block.text);
      output = finished.out + finished.err;
      CAPTURE(output);
      CHECK(finished.status == 0);
      CHECK(warnings_in(finished.err).empty());
    } else if (block.language.empty()) {
      CAPTURE(output);
      for (const std::string& line : split_lines(block.text)) CHECK(has(output, line + "\n"));
    }
  }
}

// Compares the pictures of a guide with the committed ones of the same name.
void compare(const ShellProject& project, const char* folder, std::size_t expected) {
  if (!has_reference_fonts()) return;
  std::size_t compared = 0;
  for (const auto& [name, bytes] : project.files("cards")) {
    const fs::path committed = fs::path(PLACARD_SOURCE_FOLDER) / folder / name;
    if (!fs::exists(committed)) continue;
    CAPTURE(name);
    CHECK((read_file(committed) == bytes));
    ++compared;
  }
  CHECK(compared == expected);
}

}  // namespace

TEST_CASE("guides: from zero to a profile", "[program][slow]") {
  const Project project("profile.md");
  follow("examples/guides/profile.md", project);
  compare(project, "examples/guides/cards", 9);
  CHECK(count(project.read("README.md"), "<picture>") == 3);
  CHECK(count(project.read("README.md"), ".svg\" alt=") == 6);
}

TEST_CASE("guides: cards for an organization", "[program][slow]") {
  const Project project("organization.md");
  follow("examples/guides/organization.md", project);
  compare(project, "examples/organization/cards", 8);
  CHECK(project.read("facts.json") == read_document("examples/organization/facts.json"));
  CHECK(fs::exists(project / "all/tide-compact-light.svg"));
  CHECK(has(project.read("README.de.md"), "anchor.de-light.svg"));
}

TEST_CASE("guides: your own style", "[program][slow]") {
  const Project project("style.md");
  follow("examples/guides/style.md", project);
  CHECK(project.read("harbor.yaml") == read_document("examples/guides/harbor.yaml"));
  CHECK(fs::exists(project / "look/kairos-scheduler-hero-dark.svg"));
}

TEST_CASE("guides: no command in the text is wrong usage", "[program][slow]") {
  const Project project("profile.md");
  for (const char* name : {"card.yaml", "cards.yaml"}) project.write(name, read_document("examples/gallery/card.yaml"));
  std::set<std::string> commands;
  for (const std::string& path : guides) commands.merge(commands_in(read_document(path)));
  commands.merge(commands_in(read_document("README.md")));
  CHECK(commands.size() > 15);
  for (const std::string& command : commands) {
    const Finished finished = project.run_block(command);
    CAPTURE(command, finished.err);
    CHECK(finished.status != 2);
  }
}

TEST_CASE("guides: each property in the guide to styles makes a style", "[program]") {
  const Workspace workspace{{"card.yaml", read_document("examples/gallery/card.yaml")}};
  const auto properties = texts_after(read_document("examples/guides/style.md"), "\n| `", "`");
  CHECK(properties.size() >= 9);
  for (const std::string& property : properties) {
    workspace.write("own.yaml", "extends: ink\n" + property + "\n");
    const Finished finished = workspace.call({"check", "card.yaml", "--style", "own.yaml"});
    CAPTURE(property, finished.err);
    CHECK(finished.status == 0);
  }
}

TEST_CASE("guides: your own layout", "[program][slow]") {
  const Project project("layouts");
  follow("examples/layouts/README.md", project);
  const std::string committed = read_document("examples/layouts/changelog.yaml");
  const std::string shown = project.read("changelog.yaml");
  CHECK(has(committed, shown.substr(shown.find("extends:"))));
  CHECK(has(project.read("layout.json"), "\"$schema\""));
}

TEST_CASE("guides: on a cluster", "[program][slow]") {
  const Project project("engines");
  follow("examples/engines/README.md", project);
  CHECK(project.files("cards").size() == 4000);
  CHECK(count(project.read("out/manifests/0.jsonl"), "\n") == 501);
}
