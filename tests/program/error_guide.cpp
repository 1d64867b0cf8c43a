// The messages that the guide to errors explains are those of the program.

#include "support/documents.h"
#include "support/shell_project.h"

using namespace placard::test;

namespace {

const std::string guide = read_document("examples/guides/errors.md");

// The messages in the first column of the tables of a section.
std::vector<std::string> messages_of(const std::string& section) {
  std::vector<std::string> messages;
  const std::size_t begin = guide.find("\n## " + section + "\n");
  REQUIRE(begin != std::string::npos);
  for (const std::string& line : split_lines(guide.substr(begin + 1, guide.find("\n## ", begin + 1) - begin))) {
    if (!line.starts_with("| `")) continue;
    const std::string cell = line.substr(0, line.find(" | "));
    for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at + 1)) {
      const std::size_t end = cell.find('`', at + 1);
      messages.push_back(cell.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return messages;
}

// What the program prints for a metadata file and the commands after it.
std::string printed(const std::string& yaml, const std::string& commands, const std::string& readme = {}) {
  const Workspace workspace{{"cards.yaml", yaml}, {"logo.jpg", "\xFF\xD8\xFF\xE0"}};
  if (!readme.empty()) workspace.write("README.md", readme);
  const Finished finished = workspace.shell(commands, {"NO_COLOR=1"});
  CHECK(finished.status <= 3);
  return finished.out + finished.err;
}

void check_all(const std::string& section, const std::string& output) {
  const auto messages = messages_of(section);
  CHECK(messages.size() >= 3);
  for (const std::string& message : messages) {
    CAPTURE(section, message);
    CHECK(has(output, message));
  }
}

const std::string check = "\"$0\" check cards.yaml";
const std::string embed = "\"$0\" embed README.md cards.yaml";
const std::string marker = "<!-- placard:start -->\n";
const std::string end = "<!-- placard:end -->\n";

}  // namespace

TEST_CASE("error guide: the messages about the file are those of the program", "[program]") {
  std::string output;
  for (const char* yaml :
       {"titel: a\n", "summary: a\n", "title: a\nsummary: placard: cards\n", "title: @octocat\n", "title: a\n\tstatus: b\n",
        "title: a\ntags: raft\n", "- title: kairos\n- title: kairos\n", "title: \xE9\n"}) {
    output += printed(yaml, check);
  }
  output += printed("title: a\nstyle: own.yaml\n",
                    "printf 'extends: ink\\npalettes:\\n  dark: {accent: #111111}\\n' > own.yaml; " + check);
  output += printed("title: a\nstyle: own.yaml\n",
                    "printf 'extends: ink\\npalettes:\\n  dark:\\n    accent: #111111\\n' > own.yaml; " + check);
  output += printed(std::string("t\0i\0t\0l\0e\0:\0 \0a\0", 16), check);
  check_all("The file", output);
}

TEST_CASE("error guide: the messages about what is drawn are those of the program", "[program]") {
  std::string output;
  for (const std::string yaml : {"title: a\nlayout: compact\nquote: b\n", "title: a\nlogo: logo.jpg\n",
                                 "title: a\nlogo: missing.svg\n", "title: a\nlogo: ../../a.svg\n", "title: a\nstyle: incc\n",
                                 "title: a\npalette: nrod\n", "title: a\npalette: dracula\nmode: both\n"}) {
    output += printed(yaml, check);
  }
  output += printed("title: " + std::string(150, 'a') + " " + std::string(150, 'b').substr(0, 140) + "\n", check);
  output += printed("title: a\n", "\"$0\" render cards.yaml --title-color '#eeeeee'");
  check_all("What is drawn", output);
}

TEST_CASE("error guide: the messages about fonts are those of the program", "[program]") {
  std::string output = printed("title: \"\\u0378\"\n", check);
  output += printed("title: a\nstyle: own.yaml\n",
                    "printf 'extends: ink\\ntitle: {type: {family: Recursive}}\\n' > own.yaml; " + check);
  output += read_document("tests/golden/real-languages/stderr.txt");
  check_all("Fonts", output);
}

TEST_CASE("error guide: the messages about the README are those of the program", "[program]") {
  const std::string two = "cards:\n  - {title: a, width: 394}\n  - {title: c, width: 394, height: 300}\n";
  std::string output;
  for (const std::string& readme :
       {std::string("# a\n"), marker, "- a " + marker + "b\n", "<!-- placard:start kiaros -->\n" + end, marker + end}) {
    output += printed("title: kairos\n", embed, readme);
  }
  output += printed(two, embed, "<!-- placard:start a c columns=2 -->\n" + end);
  check_all("The README", output);
}

TEST_CASE("error guide: the messages about the command line are those of the program", "[program]") {
  std::string output = printed("title: a\n", "\"$0\" render --formt svg");
  output += printed("- title: a\n- title: b\n", "\"$0\" render cards.yaml -o - --mode light");
  output += printed("title: a\n", "\"$0\" render cards.yaml -o - --mode both");
  check_all("The command line", output);
}

TEST_CASE("error guide: the messages about the action are in its scripts", "[program]") {
  std::string scripts;
  for (const std::string& name : files_below(PLACARD_SOURCE_FOLDER "/.github/action"))
    scripts += read_document(".github/action/" + name);
  check_all("The action", scripts);
}

TEST_CASE("error guide: the statuses are those of the reference", "[program]") {
  for (const char* status : {"| 0 | success", "| 1 | an error in a file", "| 2 | wrong usage", "| 3 | the machine: disk"}) {
    CAPTURE(status);
    CHECK(has(guide, status));
  }
}
