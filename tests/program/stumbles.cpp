// What people write who come from elsewhere, and what they are told.

#include <sys/stat.h>

#include "support/desk.h"

using namespace placard::test;

namespace {

// What check says of a file of cards.
std::string told(const std::string& yaml, std::vector<std::string> more = {}) {
  const Desk desk;
  desk.write("cards.yaml", yaml);
  more.insert(more.begin(), {"check", "cards.yaml"});
  return desk.call(std::move(more)).err;
}

// The same of a style file.
std::string told_of_style(const std::string& yaml) {
  const Desk desk;
  desk.write("cards.yaml", "title: a\n");
  desk.write("mine.yaml", yaml);
  return desk.call({"check", "cards.yaml", "--style", "mine.yaml"}).err;
}

}  // namespace

TEST_CASE("stumbles: keys of other tools are answered with the key that is meant", "[program]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"description: b", "hint: did you mean 'summary'?"}, {"url: https://example.org", "hint: did you mean 'link'?"},
      {"license: MIT", "hint: write it in 'stats: {"},     {"theme: dark", "hint: use 'style' for the design, 'palette' for"},
      {"color: red", "hint: did you mean 'palette'?"},     {"image: a.svg", "hint: did you mean 'logo'?"},
      {"Topics: [a]", "hint: did you mean 'tags'?"},       {"mode: night", "hint: did you mean 'dark'?"}};
  for (const auto& [line, hint] : cases) {
    CAPTURE(line);
    CHECK(has(told("title: a\n" + line + "\n"), hint));
  }
}

TEST_CASE("stumbles: a list of cards under another name is answered once, with the name", "[program]") {
  for (const std::string key : {"projects", "repos", "items", "crads"}) {
    const std::string said = told(key + ":\n  - {title: a}\n  - {title: b}\n");
    CAPTURE(said);
    CHECK(has(said, "unknown key '" + key + "'"));
    CHECK(has(said, "'cards'"));
    CHECK(has(said, " 1 error"));
  }
  CHECK(has(told("card: {title: a}\n"), "hint: write the keys of one card at the top level"));
  CHECK(has(told("cards: {title: a}\n"), "hint: start each card with '- ': '- title: my-project'"));
  CHECK(has(told("name: a\nsummary: b\n"), "1 card, 1 error"));
}

TEST_CASE("stumbles: words for colors, links and quotations are answered with what they are called", "[program]") {
  CHECK(has(told("title: a\nstatus: {text: b, tone: yellow}\n"), "hint: did you mean 'warning'?"));
  CHECK(has(told("title: a\nstatus: {text: b, color: red}\n"), "hint: did you mean 'tone'?"));
  CHECK(has(told("title: a\nlink: {name: b, href: c}\n"), "hint: did you mean 'url'?"));
  CHECK(has(told("title: a\nquote: b\nquote_author: Ada\n"), "hint: write the author at the end of the quote"));
  CHECK(has(told("title: a\nquote: {text: b, author: Ada}\n"), "hint: write one text, without 'text:'"));
  CHECK(has(told("title: a\nheight: auto\n"), "hint: remove the key"));
}

TEST_CASE("stumbles: a figure that a comma parts is reported, for half of it would be lost", "[program]") {
  CHECK(has(told("title: a\nstats: {stars: 1,200, forks: 3}\n"), "cards.yaml:2:18: warning: '200' has no value"));
  CHECK_FALSE(has(told("title: a\nstats: {stars: '1,200', forks: 3}\n"), "warning"));
  CHECK_FALSE(has(told("title: a\nstats: {stars: , forks: 3}\n"), "warning"));
}

TEST_CASE("stumbles: what is TOML, a README, a picture or half a merge is called so", "[program]") {
  CHECK(has(told("[package]\nname = \"a\"\n"), "cards.yaml:2:1: error: this is TOML"));
  CHECK(has(told("title = \"a\"\n"), "error: this is TOML"));
  CHECK(has(told("title = demo\n"), "hint: write 'title: demo'"));
  CHECK(has(told("title: a\n<<<<<<< HEAD\nsummary: b\n=======\nsummary: c\n>>>>>>> x\n"),
            "cards.yaml:2:1: error: unresolved merge conflict"));
  const Desk desk;
  desk.write("Cargo.toml", "[package]\nname = \"a\"\n");
  desk.write("README.md", "# a\n");
  CHECK(has(desk.call({"render", "Cargo.toml"}).err, "hint: run 'placard init' to create placard.yaml from project files"));
  CHECK(has(desk.call({"render", "README.md"}).err, "hint: to fill its markers, run 'placard embed README.md cards.yaml'"));
}

TEST_CASE("stumbles: a block text without a line is an empty one", "[program]") {
  CHECK(has(told("title: >\n"), "error: the card has no title"));
  CHECK_FALSE(has(told("title: a\nsummary: |\n"), "error:"));
}

TEST_CASE("stumbles: a dash without its space, and a line between two depths, are reported with what to write", "[program]") {
  CHECK(has(told("title: a\ntags:\n  - b\n  -c\n"), "hint: write '- c'"));
  CHECK(has(told(" title: a\nsummary: b\n"), "hint: indent it with 1 space\n"));
}

TEST_CASE("stumbles: numbers with units, in quotes or in words are answered with the number", "[program]") {
  CHECK(has(told("title: a\nwidth: 480px\n"), "hint: write 480; numbers are in px\n"));
  CHECK(has(told("title: a\nwidth: 60%\n"), "hint: write 60, without '%'\n"));
  CHECK(has(told("title: a\nwidth: \"480\"\n"), "hint: write 480, without quotes\n"));
  CHECK(has(told("title: a\nwidth: wide\n"), "hint: write a number from 120 to "));
  CHECK(has(told_of_style("extends: ink\ntitle: {size: 20}\n"), "hint: write it in 'type: {…}'"));
  CHECK(has(told_of_style("extends: ink\ntitle: {type: {font-size: 20}}\n"), "hint: did you mean 'size'?"));
  CHECK(has(told_of_style("extends: ink\nbackground: '#fff'\n"), "hint: set the card's background with 'frame: {surface: …}'"));
  CHECK(has(told_of_style("extends: ink\nframe: {background: '#fff'}\n"), "hint: did you mean 'surface'?"));
  CHECK(has(told_of_style("extends: ink\ntitle: {type: {weight: bold}}\n"), "hint: write 700 for 'bold'\n"));
  CHECK(has(told_of_style("extends: ink\nframe: {padding: 24 16}\n"), "hint: write it as [24, 16]\n"));
  CHECK(has(told_of_style("extends: ink\nframe: {padding: 24px 16px}\n"), "hint: write it as [24, 16]\n"));
}

TEST_CASE("stumbles: stars of Markdown and a missing space are reported in YAML's terms", "[program]") {
  CHECK(has(told("title: a\nsummary: *bold* words\n"), "hint: put text that begins with '*' in quotes"));
  CHECK(has(told("title:a\n"), "hint: add a space after ':': 'title: a'"));
  CHECK(has(told("title:a\nstatus: live\n"), "hint: write 'title: a'"));
}

TEST_CASE("stumbles: a style instead of cards, and the other way round, is reported at once and alone", "[program]") {
  const std::string style = told("extends: ink\nframe: {radius: 3}\n");
  CHECK(has(style, "cards.yaml:1:1: error: this is a style file, not a metadata file"));
  CHECK(has(style, "no cards, 1 error"));
  for (const std::string cards : {"title: a\nsummary: b\n", "style: ink\ncards: [{title: a}]\n"}) {
    const std::string said = told_of_style(cards);
    CAPTURE(said);
    CHECK(has(said, "mine.yaml:1:1: error: this is a metadata file, not a style file"));
    CHECK(has(said, " 1 error"));
  }
}

TEST_CASE("stumbles: the name of a style without its ending finds the file next to it", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\nstyle: mine\n");
  desk.write("mine.yaml", "extends: ink\n");
  CHECK(has(desk.call({"check", "card.yaml"}).err, "hint: to use the file, write 'mine.yaml'"));
  CHECK(has(desk.call({"render", "card.yaml", "-s", "mine"}).err, "hint: to use the file, write 'mine.yaml'"));
}

TEST_CASE("stumbles: a README and a file of cards that have changed places are put right", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  desk.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
  const Finished finished = desk.call({"embed", "card.yaml", "README.md"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "hint: the README is the first argument: placard embed README.md card.yaml"));
  CHECK(desk.read("card.yaml") == "title: a\n");
}

TEST_CASE("stumbles: pictures that no card makes any more are reported by --check, and left alone", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "[{title: old}, {title: stays}]\n");
  CHECK(desk.call({"render", "card.yaml"}).status == 0);
  CHECK(desk.call({"render", "card.yaml", "--layout", "hero"}).status == 0);
  desk.write("cards/drawn-by-hand.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>\n");
  CHECK(desk.call({"render", "card.yaml", "--check"}).err.empty());
  desk.write("card.yaml", "[{title: new}, {title: stays}]\n");
  CHECK(desk.call({"render", "card.yaml"}).status == 0);
  const Finished finished = desk.call({"render", "card.yaml", "--check"});
  CHECK(finished.status == 0);
  CHECK(finished.err ==
        "orphan cards/old-dark.svg: not generated by any card in these files\n"
        "orphan cards/old-hero-dark.svg: not generated by any card in these files\n"
        "orphan cards/old-hero-light.svg: not generated by any card in these files\n"
        "orphan cards/old-light.svg: not generated by any card in these files\n");
  CHECK(desk.call({"render", "card.yaml", "--check", "--card", "stays"}).err.empty());
  CHECK(fs::exists(desk.folder / "cards/old-dark.svg"));
}

TEST_CASE("stumbles: orphans are reported among PNGs, too, and pictures of others are not", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "[{title: old}, {title: stays}]\n");
  for (const std::string scale : {"1", "2", "2.5"}) {
    CHECK(desk.call({"render", "card.yaml", "-f", "svg,png", "--scale", scale}).status == 0);
    desk.write("card.yaml", "[{title: new}, {title: stays}]\n");
    CHECK(desk.call({"render", "card.yaml"}).status == 0);
    // As others write a PNG: no density, or that of paper.
    const std::string own = desk.read("cards/old-light.png");
    std::string paper = own;
    paper.replace(41, 8, std::string("\0\0\x2E\x23\0\0\x2E\x23", 8));
    desk.write("cards/paper.png", paper);
    desk.write("cards/plain.png", own.substr(0, 33) + own.substr(54));
    CHECK(desk.call({"render", "card.yaml", "--check"}).err ==
          "orphan cards/old-dark.png: not generated by any card in these files\n"
          "orphan cards/old-dark.svg: not generated by any card in these files\n"
          "orphan cards/old-light.png: not generated by any card in these files\n"
          "orphan cards/old-light.svg: not generated by any card in these files\n");
    CHECK(has(desk.call({"render", "card.yaml", "--check", "-f", "png", "--scale", scale}).err, "orphan cards/old-dark.svg"));
    desk.write("card.yaml", "[{title: old}, {title: stays}]\n");
  }
}

TEST_CASE("stumbles: embed takes the layout that render took", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  desk.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
  const Finished early = desk.call({"embed", "README.md", "card.yaml", "--layout", "compact"});
  CHECK(has(early.err, "hint: run 'placard render --layout compact' to draw it"));
  CHECK(desk.call({"render", "card.yaml", "--layout", "compact"}).status == 0);
  CHECK(desk.call({"embed", "README.md", "card.yaml", "--layout", "compact"}).err == "unchanged README.md\n");
  CHECK(has(desk.read("README.md"), "src=\"cards/a-compact-light.svg\""));
}

TEST_CASE("stumbles: a file that is missing, or a folder in its place, is answered with the one that is there", "[program]") {
  const Desk desk;
  CHECK(has(desk.call({"render", "cards.yaml"}).err, "hint: run 'placard init' to create a metadata file"));
  fs::create_directory(desk.folder / "docs");
  desk.write("docs/placard.yaml", "title: a\n");
  desk.write("docs/compose.yaml", "title: a\n");
  desk.write("README.md", "# a\n");
  CHECK(has(desk.call({"render", "docs"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(desk.call({"render", "https://github.com/octocat/hello"}).err,
            "hint: placard does not download files; try: gh repo view"));
  CHECK(has(desk.call({"check", "docs/other.yaml"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(desk.call({"check", "docs/placrad.yaml"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(desk.call({"embed", "REDME.md", "docs/placard.yaml"}).err, "hint: did you mean 'README.md'?"));
  CHECK(has(desk.call({"render", "docs/placard.yaml", "out/a.svg"}).err, "hint: to write this file, use -o out/a.svg"));
}

TEST_CASE(
    "stumbles: a color without quotes within braces, a built-in style as a path and a logo with texts are reported with what to do",
    "[program]") {
  CHECK(has(told_of_style("extends: ink\npalettes:\n  light: {text: #222, accent: #0f0}\n"),
            "mine.yaml:3:17: error: text after '#' is a comment, so the rest of the line is ignored"));
  CHECK(has(told_of_style("extends: ink\npalettes:\n  light: {text: #222, accent: #0f0}\n"), "hint: write \"#222\""));
  const Desk desk;
  desk.write("card.yaml", "title: a\nlogo: logo.svg\n");
  desk.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text x=\"1\">a</text></svg>\n");
  CHECK(has(desk.call({"check", "card.yaml"}).err, "hint: convert all shapes and text to paths, or save it as PNG"));
  CHECK(has(desk.call({"check", "card.yaml", "--style", "styles/ink.yaml"}).err, "hint: the built-in style is named 'ink'"));
  CHECK(has(desk.call({"check", "card.yaml", "--style", "./mine.yaml"}).err, "hint: looked for 'mine.yaml'"));
  desk.write("roles.yaml", "text: '#000'\n");
  CHECK(has(desk.call({"check", "card.yaml", "--palette", "roles.yaml"}).err, "colors by role belong in 'palettes:' of a style"));
}

TEST_CASE("stumbles: a pipe, a folder or a file without the right to read it is called so, and not missing", "[program]") {
  const Desk desk;
  REQUIRE(::mkfifo((desk.folder / "pipe.svg").c_str(), 0600) == 0);
  fs::create_directory(desk.folder / "logo.svg");
  desk.write("cards.yaml", "[{title: a, logo: pipe.svg}, {title: b, logo: logo.svg}, {title: c, logo: none.svg}]\n");
  const std::string said = desk.call({"check", "cards.yaml"}).err;
  CHECK(has(said, "error: the logo 'pipe.svg' is a pipe"));
  CHECK(has(said, "error: the logo 'logo.svg' is a folder"));
  CHECK(has(said, "error: no logo file 'none.svg'"));
  REQUIRE(::mkfifo((desk.folder / "own.ttf").c_str(), 0600) == 0);
  desk.write("mine.yaml", "extends: ink\nfonts: [own.ttf]\n");
  CHECK(
      has(desk.call({"check", "cards.yaml", "--style", "mine.yaml"}).err, "mine.yaml:2:9: error: the font 'own.ttf' is a pipe"));
}

TEST_CASE("stumbles: a font that is missing is reported in the file and line that names it", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  desk.write("base.yaml", "extends: ink\ntitle: {type: {family: Helvetica}}\n");
  desk.write("mine.yaml", "extends: base.yaml\nsummary: {type: {size: 14}}\n");
  desk.write("weight.yaml", "extends: ink\nlayouts:\n  project:\n    title: {type: {weight: 850}}\n");
  const auto said = [&](const std::string& style) { return desk.call({"render", "card.yaml", "--style", style}).err; };
  CHECK(has(said("base.yaml"), "base.yaml:2:24: error: no font 'Helvetica "));
  CHECK(has(said("mine.yaml"), "base.yaml:2:24: error: no font 'Helvetica "));
  CHECK_FALSE(has(said("mine.yaml"), "mine.yaml:1:1"));
  CHECK(has(said("weight.yaml"), "weight.yaml:4:28: error: no font 'JetBrains Mono 850'"));
}

TEST_CASE("stumbles: names that are known for something else are answered with what they are", "[program]") {
  CHECK(has(told("title: a\nstyle: Dracula\n"), "hint: it is a palette: 'palette: dracula'"));
  CHECK(has(told("title: a\npalette: ink\n"), "hint: it is a style: 'style: ink'"));
  CHECK(has(told("title: a\npalette: dark\n"), "hint: to choose light or dark, write 'mode: dark'"));
}

TEST_CASE("stumbles: an address without https:// is reported, for it leads nowhere", "[program]") {
  CHECK(has(told("title: a\nlink: github.com/x/y\n"), "hint: write 'link: https://github.com/x/y'"));
  CHECK_FALSE(has(told("title: a\nlink: docs/read.md\n"), "warning"));
  CHECK_FALSE(has(told("title: a\nlink: view on github.com / x\n"), "warning"));
}

TEST_CASE("stumbles: a file instead of a command is rendered by the command that the hint names", "[program]") {
  const Finished finished = call({"cards.yaml"});
  CHECK(finished.status == 2);
  CHECK(has(finished.err, "hint: run 'placard render cards.yaml"));
}
