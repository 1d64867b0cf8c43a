// What check says and no golden case can: what depends on the real fonts, and on the environment.

#include "support/desk.h"

using namespace placard::test;

namespace {

Finished check(const Desk& desk, const std::string& card, std::vector<std::string> more = {},
               std::vector<std::string> variables = {}) {
  desk.write("card.yaml", card);
  more.insert(more.begin(), {"check", "card.yaml"});
  return desk.call(std::move(more), std::move(variables));
}

}  // namespace

TEST_CASE("check: a social picture that GitHub would not take is a warning", "[program][slow]") {
  const Desk desk;
  const std::string card = "title: a\nlayout: social\nstyle: aurora\n";
  CHECK(check(desk, card).err.find(" MB") == std::string::npos);
  const Finished large = check(desk, card + "width: 4000\nheight: 3500\n");
  CHECK(large.status == 0);
  CHECK(large.err.find("warning: the social preview is too large: ") != std::string::npos);
  CHECK(large.err.find("GitHub accepts less than 1 MB") != std::string::npos);
}

TEST_CASE("check: problems of every command are annotations where GitHub runs them", "[program][slow]") {
  const Desk desk;
  const std::vector<std::string> github{"GITHUB_ACTIONS=true"};
  const std::string card = "title: a\nsummry: b\n";
  CHECK(check(desk, card, {}, github).err.starts_with("::error file=card.yaml,line=2,col=1,"));
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"render", "card.yaml"},
                                                                                     {"render", "missing.yaml"},
                                                                                     {"embed", "README.md", "card.yaml"},
                                                                                     {"badge", "a"},
                                                                                     {"chekc"},
                                                                                     {"styles", "nosuch"}}) {
    const Finished finished = desk.call(words, github);
    CAPTURE(words.front(), finished.err);
    CHECK(finished.status != 0);
    CHECK(finished.err.starts_with("::error "));
  }
  CHECK_FALSE(check(desk, card, {"--format", "text"}, github).err.starts_with("::"));
}

TEST_CASE("check: nothing that is printed is a command for GitHub's runner", "[program][slow]") {
  const Desk desk;
  const std::vector<std::string> github{"GITHUB_ACTIONS=true"};
  const std::string card =
      "title: \"##[error]x\"\nid: \"::error::x\"\nsummary: |\n  ::stop-commands::x\n\"##[group]y\": 1\nalt: \"::warning::z\"\n";
  for (const std::string format : {"text", "json", "github"}) {
    const Finished finished = check(desk, card, {"--format", format, "--contrast"}, github);
    CAPTURE(format, finished.err);
    CHECK(finished.status == 1);
    for (const std::string& text : {finished.out, finished.err}) {
      CHECK(text.find("##[") == std::string::npos);
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        const std::size_t first = line.find_first_not_of(" \t");
        const bool is_command = first != std::string::npos && line.compare(first, 2, "::") == 0;
        if (is_command)
          CHECK((format == "github" &&
                 (line.starts_with("::error file=card.yaml,") || line.starts_with("::warning file=card.yaml,"))));
        begin = end + 1;
      }
    }
  }
}

TEST_CASE("check: a title in a picture that is printed is no command", "[program][slow]") {
  const TemporaryFolder folder;
  const Finished finished = run({{PLACARD_PROGRAM, "render", "-", "-o", "-"}, folder.path(), "title: \"##[error]x\"\n"});
  CHECK(finished.status == 0);
  CHECK(finished.out.find("##[") == std::string::npos);
  CHECK(finished.out.find("##&#91;error]x") != std::string::npos);
}

TEST_CASE("check: a palette of one mode is reported once, with the one that has both", "[program][slow]") {
  const Desk desk;
  desk.write("card.yaml", "palette: Nord_Dark\ncards: [{title: a}, {title: b}]\n");
  for (const std::string command : {"check", "render"}) {
    const Finished finished = desk.call({command, "card.yaml"});
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
    CHECK(finished.err.find("card.yaml:1:10: warning: the palette 'Nord_Dark' has colors for dark mode only: the light and the "
                            "dark picture look the same (and in 1 more card)") != std::string::npos);
    CHECK(finished.err.find("hint: 'nord' has both modes; to draw one picture, write 'mode: dark'") != std::string::npos);
    CHECK(finished.err.find("warning:", finished.err.find("warning:") + 1) == std::string::npos);
  }
  CHECK(desk.call({"render", "card.yaml", "--palette", "nord"}).err.find("warning") == std::string::npos);
  CHECK(desk.call({"render", "card.yaml", "--mode", "dark"}).err.find("warning") == std::string::npos);
}

TEST_CASE("check: check reports which cards have a name that nobody can read", "[program][slow]") {
  const Desk desk;
  desk.write("card.yaml", "[{title: '→'}, {title: '↑', id: up}, {title: a}]\n");
  const Finished finished = desk.call({"check", "card.yaml", "--strict"});
  CHECK(finished.err.find("1 card gets the generated file name 'card-") != std::string::npos);
}

TEST_CASE("check: the contrast of a language's own color names no role that a palette could change", "[program][slow]") {
  const Desk desk;
  desk.write("card.yaml", "{title: a, stats: {language: JavaScript}}\n");
  const Finished finished = desk.call({"check", "card.yaml", "--contrast"});
  CHECK(has(finished.out, "language (fixed color) "));
  CHECK_FALSE(has(finished.out, "literal"));
}

TEST_CASE("check: problems that are too many to be shown are counted", "[program][slow]") {
  const Desk desk;
  std::string cards = "cards:\n";
  for (int i = 0; i < 150; ++i) cards += "  - {title: a" + std::to_string(i) + ", summry: b}\n";
  CHECK(has(check(desk, cards).err, "\n150 cards, 150 errors\n"));
  const Finished json = check(desk, cards, {"--format", "json"});
  CHECK(has(json.out, "\"errors\": 150,\n  \"warnings\": 0,\n  \"notShown\": 50,"));
}
