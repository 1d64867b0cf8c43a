// Words that have been replaced by standard terms must not come back in messages, help, comments and documents.

#include <regex>

#include "support/files.h"

namespace {

namespace fs = std::filesystem;
using placard::test::files_below;
using placard::test::read_file;

// A short list without false alarms. Each word has a standard term that readers search for.
const std::regex& replaced_words() {
  static const std::regex words(
      R"(\b([Aa]new|[Mm]ended|[Hh]and(s|ed)? over|(is|are) told|tells? of|stands? (in|at|here|beside|behind|on|for)|(is|are) none of|)"
      R"(shall|[Cc]olours?|[Cc]entred?|[Ll]icences?|[Bb]ehaviours?|[Nn]eighbours?)\b)");
  return words;
}

// "path:line: word" of each replaced word in a text.
std::vector<std::string> findings_in(const std::string& path, const std::string& text) {
  std::vector<std::string> findings;
  for (std::sregex_iterator at(text.begin(), text.end(), replaced_words()), end; at != end; ++at) {
    const auto line = std::count(text.begin(), text.begin() + at->position(), '\n') + 1;
    findings.push_back(path + ":" + std::to_string(line) + ": " + at->str());
  }
  return findings;
}

bool is_checked(const std::string& path) {
  // British spelling is accepted in input, and the text of the EUPL is quoted.
  if (path == "src/base/spelling.cpp" || path == "src/base/spelling.h" || path.starts_with("src/init/sources.cpp")) return false;
  if (path.starts_with("src/model/fields.cpp") || path.starts_with("src/init/starter.cpp")) return false;
  return path == "dev" || path.starts_with("data/templates/") || path.ends_with(".cpp") || path.ends_with(".h") ||
         path.ends_with(".cmake") || path.ends_with(".md") || path.ends_with(".js") || path.ends_with(".html") ||
         path.ends_with(".sh") || path.ends_with(".yml");
}

}  // namespace

TEST_CASE("wording: replaced words are found with their position", "[wording]") {
  CHECK(findings_in("a.md", "one\nIt is drawn anew.\n") == std::vector<std::string>{"a.md:2: anew"});
  CHECK(findings_in("a.md", "The colour stands in the file.\n") ==
        std::vector<std::string>{"a.md:1: colour", "a.md:1: stands in"});
  CHECK(findings_in("a.md", "A standard color for each neighbor.\n").empty());
}

TEST_CASE("wording: messages, help, comments and documents use the terms of the glossary", "[wording]") {
  const fs::path project = PLACARD_SOURCE_FOLDER;
  std::vector<std::string> paths{"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md",  "SECURITY.md", "CHANGELOG.md",
                                 "dev",       "action.yml",      "data/reference.md"};
  for (const char* folder : {"src", ".github", "examples", "data/templates"}) {
    for (const std::string& file : files_below(project / folder)) paths.push_back(std::string(folder) + "/" + file);
  }
  std::size_t checked = 0;
  for (const std::string& path : paths) {
    if (!is_checked(path)) continue;
    ++checked;
    for (const std::string& finding : findings_in(path, read_file(project / path))) FAIL_CHECK(finding);
  }
  CHECK(checked > 200);
}
