// Output of `check` that depends on the real fonts or on the environment.

#include "support/workspace.h"

using namespace placard::test;

namespace {

Finished check(const Workspace& workspace, const std::string& card, std::vector<std::string> options = {},
               std::vector<std::string> variables = {}) {
  workspace.write("card.yaml", card);
  options.insert(options.begin(), {"check", "card.yaml"});
  return workspace.call(std::move(options), std::move(variables));
}

}  // namespace

TEST_CASE("check: a social preview that is too large for GitHub is a warning", "[program][slow]") {
  const Workspace workspace;
  workspace.write("waves.yaml", "extends: aurora\nframe: {pattern: {kind: waves, size: 12}}\n");
  const std::string card = "title: a\nlayout: social\nstyle: waves.yaml\n";
  CHECK_FALSE(has(check(workspace, card).err, " MB"));
  const Finished large = check(workspace, card + "width: 4000\nheight: 3500\n");
  CHECK(large.status == 0);
  CHECK(has(large.err, "warning: the social preview is too large: "));
  CHECK(has(large.err, "GitHub accepts less than 1 MB"));
}

TEST_CASE("check: every command writes annotations in a GitHub workflow", "[program][slow]") {
  const Workspace workspace;
  const std::vector<std::string> github{"GITHUB_ACTIONS=true"};
  const std::string card = "title: a\nsummry: b\n";
  CHECK(check(workspace, card, {}, github).err.starts_with("::error file=card.yaml,line=2,col=1,"));
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"render", "card.yaml"},
                                                                                         {"render", "missing.yaml"},
                                                                                         {"embed", "README.md", "card.yaml"},
                                                                                         {"badge"},
                                                                                         {"chekc"},
                                                                                         {"styles", "nosuch"}}) {
    const Finished finished = workspace.call(arguments, github);
    CAPTURE(arguments.front(), finished.err);
    CHECK(finished.status != 0);
    CHECK(finished.err.starts_with("::error "));
  }
  CHECK_FALSE(check(workspace, card, {"--format", "text"}, github).err.starts_with("::"));
}

TEST_CASE("check: text of a card cannot inject workflow commands", "[program][slow]") {
  const Workspace workspace;
  const std::vector<std::string> github{"GITHUB_ACTIONS=true"};
  const std::string card =
      "title: \"##[error]x\"\nid: \"::error::x\"\nsummary: |\n  ::stop-commands::x\n\"##[group]y\": 1\nalt: \"::warning::z\"\n";
  for (const std::string format : {"text", "json", "github"}) {
    const Finished finished = check(workspace, card, {"--format", format, "--contrast"}, github);
    CAPTURE(format, finished.err);
    CHECK(finished.status == 1);
    for (const std::string& text : {finished.out, finished.err}) {
      CHECK_FALSE(has(text, "##["));
      for (const std::string& line : split_lines(text)) {
        const std::size_t first = line.find_first_not_of(" \t");
        const bool is_command = first != std::string::npos && line.compare(first, 2, "::") == 0;
        if (is_command)
          CHECK((format == "github" &&
                 (line.starts_with("::error file=card.yaml,") || line.starts_with("::warning file=card.yaml,"))));
      }
    }
  }
}

TEST_CASE("check: a title in an SVG on stdout cannot inject workflow commands", "[program][slow]") {
  const Finished finished = Workspace().call({"render", "-", "-o", "-"}, {}, "title: \"##[error]x\"\n");
  CHECK(finished.status == 0);
  CHECK_FALSE(has(finished.out, "##["));
  CHECK(has(finished.out, "##&#91;error]x"));
}

TEST_CASE("check: a palette with one mode is reported once, with the palette that has both", "[program][slow]") {
  const Workspace workspace{{"card.yaml", "palette: Nord_Dark\ncards: [{title: a}, {title: b}]\n"}};
  for (const std::string command : {"check", "render"}) {
    const Finished finished = workspace.call({command, "card.yaml"});
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
    CHECK(has(finished.err,
              "card.yaml:1:10: warning: the palette 'Nord_Dark' has colors for dark mode only: the light and the "
              "dark picture look the same (and in 1 more card)"));
    CHECK(has(finished.err, "hint: 'nord' has both modes; to draw one picture, write 'mode: dark'"));
    CHECK(count(finished.err, "warning:") == 1);
  }
  CHECK_FALSE(has(workspace.call({"render", "card.yaml", "--palette", "nord"}).err, "warning"));
  CHECK_FALSE(has(workspace.call({"render", "card.yaml", "--mode", "dark"}).err, "warning"));
}

TEST_CASE("check: --strict reports generated file names", "[program][slow]") {
  const Workspace workspace{{"card.yaml", "[{title: '→'}, {title: '↑', id: up}, {title: a}]\n"}};
  const Finished finished = workspace.call({"check", "card.yaml", "--strict"});
  CHECK(has(finished.err, "1 card gets the generated file name 'card-"));
}

TEST_CASE("check: --contrast marks the color of a language as fixed", "[program][slow]") {
  const Workspace workspace{{"card.yaml", "{title: a, stats: {language: JavaScript}}\n"}};
  const Finished finished = workspace.call({"check", "card.yaml", "--contrast"});
  CHECK(has(finished.out, "language (fixed color) "));
  CHECK_FALSE(has(finished.out, "literal"));
}

TEST_CASE("check: problems that are not shown are counted", "[program][slow]") {
  const Workspace workspace;
  std::string cards = "cards:\n";
  for (int i = 0; i < 150; ++i) cards += "  - {title: a" + std::to_string(i) + ", summry: b}\n";
  CHECK(has(check(workspace, cards).err, "\n150 cards, 150 errors\n"));
  const Finished json = check(workspace, cards, {"--format", "json"});
  CHECK(has(json.out, "\"errors\": 150,\n  \"warnings\": 0,\n  \"notShown\": 50,"));
}
