// Frequent mistakes and their hints: habits from other tools, missing quotes, swapped arguments, missing files.

#include <sys/stat.h>

#include "support/workspace.h"

using namespace placard::test;

namespace {

// The messages of check for a metadata file.
std::string check(const std::string& yaml) {
  const Workspace workspace{{"cards.yaml", yaml}};
  return workspace.call({"check", "cards.yaml"}).err;
}

// The messages of check for a style file.
std::string check_style(const std::string& yaml) {
  const Workspace workspace{{"cards.yaml", "title: a\n"}, {"mine.yaml", yaml}};
  return workspace.call({"check", "cards.yaml", "--style", "mine.yaml"}).err;
}

}  // namespace

TEST_CASE("common mistakes: keys of other tools get a hint with the right key", "[program]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"description: b", "hint: did you mean 'summary'?"}, {"url: https://example.org", "hint: did you mean 'link'?"},
      {"license: MIT", "hint: write it in 'stats: {"},     {"theme: dark", "hint: use 'style' for the design, 'palette' for"},
      {"color: red", "hint: did you mean 'palette'?"},     {"image: a.svg", "hint: did you mean 'logo'?"},
      {"Topics: [a]", "hint: did you mean 'tags'?"},       {"mode: night", "hint: did you mean 'dark'?"}};
  for (const auto& [line, hint] : cases) {
    CAPTURE(line);
    CHECK(has(check("title: a\n" + line + "\n"), hint));
  }
}

TEST_CASE("common mistakes: a list of cards under another key is one error with the right key", "[program]") {
  for (const std::string key : {"projects", "repos", "items", "crads"}) {
    const std::string messages = check(key + ":\n  - {title: a}\n  - {title: b}\n");
    CAPTURE(messages);
    CHECK(has(messages, "unknown key '" + key + "'"));
    CHECK(has(messages, "'cards'"));
    CHECK(has(messages, " 1 error"));
  }
  CHECK(has(check("card: {title: a}\n"), "hint: write the keys of one card at the top level"));
  CHECK(has(check("cards: {title: a}\n"), "hint: start each card with '- ': '- title: my-project'"));
  CHECK(has(check("name: a\nsummary: b\n"), "1 card, 1 error"));
}

TEST_CASE("common mistakes: other names for tones, links and quotes get a hint", "[program]") {
  CHECK(has(check("title: a\nstatus: {text: b, tone: yellow}\n"), "hint: did you mean 'warning'?"));
  CHECK(has(check("title: a\nstatus: {text: b, color: red}\n"), "hint: did you mean 'tone'?"));
  CHECK(has(check("title: a\nlink: {name: b, href: c}\n"), "hint: did you mean 'url'?"));
  CHECK(has(check("title: a\nquote: b\nquote_author: Ada\n"), "hint: write the author at the end of the quote"));
  CHECK(has(check("title: a\nquote: {text: b, author: Ada}\n"), "hint: write one text, without 'text:'"));
  CHECK(has(check("title: a\nheight: auto\n"), "hint: remove the key"));
}

TEST_CASE("common mistakes: a number with a comma in a flow mapping is reported", "[program]") {
  CHECK(has(check("title: a\nstats: {stars: 1,200, forks: 3}\n"), "cards.yaml:2:18: warning: '200' has no value"));
  CHECK_FALSE(has(check("title: a\nstats: {stars: '1,200', forks: 3}\n"), "warning"));
  CHECK_FALSE(has(check("title: a\nstats: {stars: , forks: 3}\n"), "warning"));
}

TEST_CASE("common mistakes: TOML and merge conflicts are recognized", "[program]") {
  CHECK(has(check("[package]\nname = \"a\"\n"), "cards.yaml:2:1: error: this is TOML"));
  CHECK(has(check("title = \"a\"\n"), "error: this is TOML"));
  CHECK(has(check("title = demo\n"), "hint: write 'title: demo'"));
  CHECK(has(check("title: a\n<<<<<<< HEAD\nsummary: b\n=======\nsummary: c\n>>>>>>> x\n"),
            "cards.yaml:2:1: error: unresolved merge conflict"));
  CHECK(has(check("title = \"a\"\n"), "hint: rename it, or write 'title: \"a\"'"));
}

TEST_CASE("common mistakes: a block scalar without lines is empty", "[program]") {
  CHECK(has(check("title: >\n"), "error: the card has no title"));
  CHECK_FALSE(has(check("title: a\nsummary: |\n"), "error:"));
}

TEST_CASE("common mistakes: a dash without a space and wrong indentation get a hint", "[program]") {
  CHECK(has(check("title: a\ntags:\n  - b\n  -c\n"), "hint: write '- c'"));
  CHECK(has(check(" title: a\nsummary: b\n"), "hint: indent it with 1 space\n"));
}

TEST_CASE("common mistakes: numbers with units or quotes, and CSS in styles, get a hint with the right value", "[program]") {
  CHECK(has(check("title: a\nwidth: 480px\n"), "hint: write 480; numbers are in px\n"));
  CHECK(has(check("title: a\nwidth: 60%\n"), "hint: write 60, without '%'\n"));
  CHECK(has(check("title: a\nwidth: \"480\"\n"), "hint: write 480, without quotes\n"));
  CHECK(has(check("title: a\nwidth: wide\n"), "hint: write a number from 120 to "));
  CHECK(has(check_style("extends: ink\ntitle: {size: 20}\n"), "hint: write it in 'type: {…}'"));
  CHECK(has(check_style("extends: ink\nlight: {accent: '#f00'}\n"), "hint: write it in 'palettes: {light: {…}, dark: {…}}'"));
  CHECK(has(check_style("extends: ink\ntitle: {type: {font-size: 20}}\n"), "hint: did you mean 'size'?"));
  CHECK(has(check_style("extends: ink\nbackground: '#fff'\n"), "hint: set the card's background with 'frame: {surface: …}'"));
  CHECK(has(check_style("extends: ink\nframe: {background: '#fff'}\n"), "hint: did you mean 'surface'?"));
  CHECK(has(check_style("extends: ink\ntitle: {type: {weight: bold}}\n"), "hint: write 700 for 'bold'\n"));
  CHECK(has(check_style("extends: ink\nframe: {padding: 24 16}\n"), "hint: write it as [24, 16]\n"));
  CHECK(has(check_style("extends: ink\nframe: {padding: 24px 16px}\n"), "hint: write it as [24, 16]\n"));
}

TEST_CASE("common mistakes: Markdown emphasis and a missing space after ':' get a hint", "[program]") {
  CHECK(has(check("title: a\nsummary: *bold* words\n"), "hint: put text that begins with '*' in quotes"));
  CHECK(has(check("title:a\n"), "hint: add a space after ':': 'title: a'"));
  CHECK(has(check("title:a\nstatus: live\n"), "hint: write 'title: a'"));
}

TEST_CASE("common mistakes: a style file instead of a metadata file, and the reverse, is one error", "[program]") {
  const std::string style = check("extends: ink\nframe: {radius: 3}\n");
  CHECK(has(style, "cards.yaml:1:1: error: this is a style file, not a metadata file"));
  CHECK(has(style, "no cards, 1 error"));
  const std::string layout = check("extends: compact\nbody: [title]\n");
  CHECK(has(layout, "cards.yaml:1:1: error: this is a layout file, not a metadata file\n"));
  CHECK(has(layout, "hint: use it with '--layout FILE', or with 'layout: FILE' in a metadata file"));
  for (const std::string cards : {"title: a\nsummary: b\n", "style: ink\ncards: [{title: a}]\n"}) {
    const std::string messages = check_style(cards);
    CAPTURE(messages);
    CHECK(has(messages, "mine.yaml:1:1: error: this is a metadata file, not a style file"));
    CHECK(has(messages, " 1 error"));
  }
}

TEST_CASE("common mistakes: a style name without file extension gets a hint with the file", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\nstyle: mine\n"}, {"mine.yaml", "extends: ink\n"}};
  CHECK(has(workspace.call({"check", "card.yaml"}).err, "hint: to use the file, write 'mine.yaml'"));
  CHECK(has(workspace.call({"render", "card.yaml", "-s", "mine"}).err, "hint: to use the file, write 'mine.yaml'"));
}

TEST_CASE("common mistakes: swapped arguments of embed get a hint with the right order", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}, {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  const Finished finished = workspace.call({"embed", "card.yaml", "README.md"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "hint: the README is the first argument: placard embed README.md card.yaml"));
  CHECK(workspace.read("card.yaml") == "title: a\n");
}

TEST_CASE("common mistakes: --check reports orphaned pictures and does not remove them", "[program]") {
  const Workspace workspace{{"card.yaml", "[{title: old}, {title: stays}]\n"}};
  CHECK(workspace.call({"render", "card.yaml"}).status == 0);
  CHECK(workspace.call({"render", "card.yaml", "--layout", "hero"}).status == 0);
  workspace.write("cards/drawn-by-hand.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>\n");
  CHECK(workspace.call({"render", "card.yaml", "--check"}).err.empty());
  workspace.write("card.yaml", "[{title: new}, {title: stays}]\n");
  CHECK(workspace.call({"render", "card.yaml"}).status == 0);
  const Finished finished = workspace.call({"render", "card.yaml", "--check"});
  CHECK(finished.status == 0);
  CHECK(finished.err ==
        "orphan cards/old-dark.svg: not generated by any card in these files\n"
        "orphan cards/old-hero-dark.svg: not generated by any card in these files\n"
        "orphan cards/old-hero-light.svg: not generated by any card in these files\n"
        "orphan cards/old-light.svg: not generated by any card in these files\n");
  CHECK(workspace.call({"render", "card.yaml", "--check", "--card", "stays"}).err.empty());
  CHECK(fs::exists(workspace / "cards/old-dark.svg"));
}

TEST_CASE("common mistakes: pictures of another mode are reported as orphans, also without --check", "[program]") {
  const Workspace workspace{{"card.yaml", "[{title: a}, {title: b, layout: hero}]\n"}};
  CHECK_FALSE(has(workspace.call({"render", "card.yaml"}).err, "orphan"));
  CHECK_FALSE(has(workspace.call({"render", "card.yaml", "--layout", "compact"}).err, "orphan"));
  const std::string orphans =
      "orphan cards/a-dark.svg: its card is drawn in another mode\norphan cards/a-light.svg: its card is drawn in another mode\n"
      "orphan cards/b-dark.svg: its card is drawn in another mode\norphan cards/b-light.svg: its card is drawn in another mode\n";
  CHECK(workspace.call({"render", "card.yaml", "--mode", "auto"}).err.ends_with(")\n" + orphans));
  CHECK(workspace.call({"render", "card.yaml", "--mode", "auto", "--check"}).err == orphans);
  CHECK(workspace.call({"render", "card.yaml", "--mode", "auto", "--quiet"}).err.empty());
  CHECK(has(workspace.call({"render", "card.yaml", "--mode", "auto", "--layout", "compact"}).err,
            "orphan cards/a-compact-dark.svg"));
  workspace.write("card.yaml", "[{title: c}]\n");
  CHECK_FALSE(has(workspace.call({"render", "card.yaml"}).err, "orphan"));
}

TEST_CASE("common mistakes: orphaned PNGs are reported, and PNGs of other programs are not", "[program]") {
  const Workspace workspace{{"card.yaml", "[{title: old}, {title: stays}]\n"}};
  for (const std::string scale : {"1", "2", "2.5"}) {
    CHECK(workspace.call({"render", "card.yaml", "-f", "svg,png", "--scale", scale}).status == 0);
    workspace.write("card.yaml", "[{title: new}, {title: stays}]\n");
    CHECK(workspace.call({"render", "card.yaml"}).status == 0);
    // PNGs as other programs write them: with the density of print, or without density.
    const std::string own = workspace.read("cards/old-light.png");
    std::string paper = own;
    paper.replace(41, 8, std::string("\0\0\x2E\x23\0\0\x2E\x23", 8));
    workspace.write("cards/paper.png", paper);
    workspace.write("cards/plain.png", own.substr(0, 33) + own.substr(54));
    CHECK(workspace.call({"render", "card.yaml", "--check"}).err ==
          "orphan cards/old-dark.png: not generated by any card in these files\n"
          "orphan cards/old-dark.svg: not generated by any card in these files\n"
          "orphan cards/old-light.png: not generated by any card in these files\n"
          "orphan cards/old-light.svg: not generated by any card in these files\n");
    CHECK(
        has(workspace.call({"render", "card.yaml", "--check", "-f", "png", "--scale", scale}).err, "orphan cards/old-dark.svg"));
    workspace.write("card.yaml", "[{title: old}, {title: stays}]\n");
  }
}

TEST_CASE("common mistakes: embed accepts the --layout of render", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}, {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  const Finished early = workspace.call({"embed", "README.md", "card.yaml", "--layout", "compact"});
  CHECK(has(early.err, "hint: run 'placard render --layout compact' to draw it"));
  CHECK(workspace.call({"render", "card.yaml", "--layout", "compact"}).status == 0);
  CHECK(workspace.call({"embed", "README.md", "card.yaml", "--layout", "compact"}).err == "unchanged README.md\n");
  CHECK(has(workspace.read("README.md"), "src=\"cards/a-compact-light.svg\""));
}

TEST_CASE("common mistakes: a missing file, a folder or a URL gets a hint with the right file or command", "[program]") {
  const Workspace workspace;
  CHECK(has(workspace.call({"render", "cards.yaml"}).err, "hint: run 'placard init' to create a metadata file"));
  fs::create_directory(workspace / "docs");
  workspace.write("docs/placard.yaml", "title: a\n");
  workspace.write("docs/compose.yaml", "title: a\n");
  workspace.write("README.md", "# a\n");
  CHECK(has(workspace.call({"render", "docs"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(workspace.call({"render", "https://github.com/octocat/hello"}).err,
            "hint: placard does not download files; try: gh repo view"));
  CHECK(has(workspace.call({"check", "docs/other.yaml"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(workspace.call({"check", "docs/placrad.yaml"}).err, "hint: did you mean 'docs/placard.yaml'?"));
  CHECK(has(workspace.call({"embed", "REDME.md", "docs/placard.yaml"}).err, "hint: did you mean 'README.md'?"));
  CHECK(has(workspace.call({"render", "docs/placard.yaml", "out/a.svg"}).err, "hint: to write this file, use -o out/a.svg"));
}

TEST_CASE("common mistakes: without FILE, the metadata file of the current folder is used", "[program]") {
  const Workspace workspace{{"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"render"}, {"check"}, {"preview", "--export", "gallery"}, {"embed", "README.md"}}) {
    const Finished none = workspace.call(command);
    CHECK(none.status == 2);
    CHECK(has(none.err, "error: no FILE given, and this folder has no cards.yaml\n  hint: write the path of a metadata file"));
  }
  workspace.write("placard.json", "{\"title\": \"old\"}");
  CHECK(workspace.call({"render"}).err.starts_with("wrote cards/old-light.svg"));
  workspace.write("cards.yml", "title: new\n");
  const Finished two = workspace.call({"render"});
  CHECK(has(two.err, "using cards.yml; placard.json is ignored because no FILE is given\n"));
  CHECK(has(two.err, "wrote cards/new-light.svg"));
  CHECK(workspace.call({"check", "--quiet"}).err.empty());
  fs::remove(workspace / "placard.json");
  CHECK(workspace.call({"check"}).err == "1 card, no errors\n");
  CHECK(workspace.call({"preview", "--export", "gallery"}).status == 0);
  CHECK(workspace.call({"embed", "README.md"}).err == "wrote README.md\n");
  CHECK(has(workspace.read("README.md"), "cards/new-light.svg"));
  CHECK(has(workspace.call({"embed", "cards.yml"}).err,
            "hint: the README is the first argument: placard embed README.md cards.yml"));
}

TEST_CASE("common mistakes: an unquoted color, a built-in style as a path and a logo with text get a hint", "[program]") {
  CHECK(has(check_style("extends: ink\npalettes:\n  light: {text: #222, accent: #0f0}\n"),
            "mine.yaml:3:17: error: text after '#' is a comment, so the rest of the line is ignored"));
  CHECK(has(check_style("extends: ink\npalettes:\n  light: {text: #222, accent: #0f0}\n"), "hint: write \"#222\""));
  const Workspace workspace{{"card.yaml", "title: a\nlogo: logo.svg\n"}};
  workspace.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text x=\"1\">a</text></svg>\n");
  CHECK(has(workspace.call({"check", "card.yaml"}).err, "hint: convert text to outlines: Inkscape"));
  CHECK(has(workspace.call({"check", "card.yaml", "--style", "styles/ink.yaml"}).err, "hint: the built-in style is named 'ink'"));
  CHECK(has(workspace.call({"check", "card.yaml", "--style", "./mine.yaml"}).err, "hint: looked for 'mine.yaml'"));
  workspace.write("mine.yml", "{}");
  CHECK(has(workspace.call({"check", "card.yaml", "--style", "./mine.yaml"}).err, "hint: did you mean 'mine.yml'?"));
  workspace.write("roles.yaml", "text: '#000'\n");
  CHECK(has(workspace.call({"check", "card.yaml", "--palette", "roles.yaml"}).err,
            "colors by role belong in 'palettes:' of a style"));
}

TEST_CASE("common mistakes: a missing font is reported at the line that names it", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}, {"base.yaml", "extends: ink\ntitle: {type: {family: Helvetica}}\n"}};
  workspace.write("mine.yaml", "extends: base.yaml\nsummary: {type: {size: 14}}\n");
  workspace.write("weight.yaml", "extends: ink\nlayouts:\n  project:\n    title: {type: {weight: 850}}\n");
  const auto messages = [&](const std::string& style) { return workspace.call({"render", "card.yaml", "--style", style}).err; };
  CHECK(has(messages("base.yaml"), "base.yaml:2:24: error: no font 'Helvetica "));
  CHECK(has(messages("mine.yaml"), "base.yaml:2:24: error: no font 'Helvetica "));
  CHECK_FALSE(has(messages("mine.yaml"), "mine.yaml:1:1"));
  CHECK(has(messages("weight.yaml"), "weight.yaml:4:28: error: no font 'JetBrains Mono 850'"));
}

TEST_CASE("common mistakes: a style name as palette, and the reverse, gets a hint", "[program]") {
  CHECK(has(check("title: a\nstyle: Dracula\n"), "hint: it is a palette: 'palette: dracula'"));
  CHECK(has(check("title: a\npalette: ink\n"), "hint: it is a style: 'style: ink'"));
  CHECK(has(check("title: a\npalette: dark\n"), "hint: to choose light or dark, write 'mode: dark'"));
}

TEST_CASE("common mistakes: a link without https:// gets a hint", "[program]") {
  CHECK(has(check("title: a\nlink: github.com/x/y\n"), "hint: write 'link: https://github.com/x/y'"));
  CHECK_FALSE(has(check("title: a\nlink: docs/read.md\n"), "warning"));
  CHECK_FALSE(has(check("title: a\nlink: view on github.com / x\n"), "warning"));
}

TEST_CASE("common mistakes: a file instead of a command gets a hint with the render command", "[program]") {
  const Finished finished = call({"cards.yaml"});
  CHECK(finished.status == 2);
  CHECK(has(finished.err, "hint: run 'placard render cards.yaml"));
}
