// `embed` fills a README, and --check finds files that are out of date.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string readme = "# me\n\n<!-- placard:start -->\n<!-- placard:end -->\nend\n";

/// A project with a README and a card.
struct Project : Workspace {
  Project() {
    write("cards.yaml", "title: a\nstatus: live\nlink: https://example.org\n");
    write("README.md", readme);
  }
};

}  // namespace

TEST_CASE("readme: embed writes between the markers and changes nothing else", "[program]") {
  const Project project;
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 0);
  const std::string filled = project.read("README.md");
  CHECK(filled.starts_with("# me\n\n<!-- placard:start -->\n<p"));
  CHECK(filled.ends_with("<!-- placard:end -->\nend\n"));
  CHECK(has(filled, "srcset=\"cards/a-dark.svg\""));
  CHECK(has(filled, "<img src=\"cards/a-light.svg\" alt=\"a (live)\""));
  CHECK(has(filled, "<a href=\"https://example.org\">"));
  const Finished again = project.call({"embed", "README.md", "cards.yaml"});
  CHECK(has(again.err, "unchanged README.md"));
  CHECK(project.read("README.md") == filled);
}

TEST_CASE("readme: a README in another format gets the syntax of that format, and '-' prints the snippet", "[program]") {
  const Project project;
  project.write("README.rst", "T\n=\n\n.. placard:start\n.. placard:end\n");
  CHECK(project.call({"embed", "README.rst"}).status == 0);
  CHECK(has(project.read("README.rst"),
            "start\n\n.. image:: cards/a-light.svg\n   :alt: a (live)\n   :target: https://example.org\n"));
  const Finished wrong = project.call({"embed", "README.rst", "--snippet", "markdown"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "--snippet markdown needs a README in Markdown"));
  CHECK(project.call({"embed", "-", "--snippet", "markdown"}).out ==
        "[![a \\(live\\)](<cards/a-light.svg>)](<https://example.org>)\n");
  CHECK(project.call({"embed", "-", "--check"}).status == 2);
  project.write("p.md", "<p align=\"center\">\n<!-- placard:start -->\n<!-- placard:end -->\n</p>\n");
  CHECK(project.call({"embed", "p.md"}).status == 0);
  CHECK(project.read("p.md").starts_with(
      "<p align=\"center\">\n<!-- placard:start -->\n<a href=\"https://example.org\"><picture>"));
}

TEST_CASE("readme: embed --check reports a README that would change and does not write it", "[program]") {
  const Project project;
  CHECK(project.call({"embed", "README.md", "cards.yaml", "--check"}).status == 1);
  CHECK(project.read("README.md") == readme);
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 0);
  CHECK(project.call({"embed", "README.md", "cards.yaml", "--check"}).status == 0);
}

TEST_CASE("readme: a README does not change if its markers or the cards are invalid", "[program]") {
  const Project project;
  project.write("cards.yaml", "titel: a\n");
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 1);
  project.write("cards.yaml", "title: a\n");
  const std::string broken = readme + "<!-- placard:start b -->\n";
  project.write("README.md", broken);
  const Finished finished = project.call({"embed", "README.md", "cards.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "README.md:6:1: error: the start marker has no end marker"));
  CHECK(project.read("README.md") == broken);
}

TEST_CASE("readme: render --check lists pictures that are out of date and does not write them", "[program]") {
  const Project project;
  const std::vector<std::string> check{"render", "cards.yaml", "-o", "cards", "--check"};
  const Finished missing = project.call(check);
  CHECK(missing.status == 1);
  CHECK(has(missing.err, "cards/a-light.svg"));
  CHECK(files_below(project / "cards").empty());
  CHECK(project.call({"render", "cards.yaml", "-o", "cards"}).status == 0);
  CHECK(project.call(check).status == 0);
  project.write("cards.yaml", "title: a\nstatus: paused\n");
  const std::string before = project.read("cards/a-dark.svg");
  const Finished differs = project.call(check);
  CHECK(differs.status == 1);
  CHECK(has(differs.err, "cards/a-dark.svg"));
  CHECK(project.read("cards/a-dark.svg") == before);
}

TEST_CASE("readme: the example of the help works", "[program]") {
  // gh repo view --json name,description,url | placard render - -o card.svg
  const Project project;
  const std::string json = R"({"name": "kairos", "description": "A scheduler.", "url": "https://github.com/example/kairos"})";
  const Finished finished = project.call({"render", "-", "-o", "card.svg"}, {}, json);
  CHECK(finished.status == 0);
}

TEST_CASE("readme: different heights of the cards in one row are reported", "[program]") {
  const Workspace workspace;
  const std::string summary = "summary: " + std::string(40, 'a') + " " + std::string(40, 'b') + " " + std::string(40, 'c');
  workspace.write("cards.yaml", "columns: 2\ncards:\n  - {title: a, " + summary +
                                    "}\n  - {title: b}\n  - {title: c}\n  - {title: d, " + summary +
                                    "}\n  - {title: e, height: 300}\n  - {title: f, height: 300}\n");
  const auto embed = [&](const std::string& marker) {
    workspace.write("README.md", "<!-- placard:start " + marker + " -->\n<!-- placard:end -->\n");
    return workspace.call({"embed", "README.md", "cards.yaml"}).err;
  };
  // The cards of a row in the file have the same height.
  CHECK_FALSE(has(embed("a b"), "in one row"));
  CHECK_FALSE(has(embed("a b c d"), "in one row"));
  // Cards that happen to have the same height may form any row.
  CHECK_FALSE(has(embed("b d"), "in one row"));
  CHECK_FALSE(has(embed("b e columns=1"), "in one row"));
  const std::string uneven = embed("c e");
  CHECK(has(uneven, "README.md:1:1: warning: the cards 'c' and 'e' in one row have different heights: "));
  CHECK(has(uneven, " and 300 px\n"));
  CHECK(has(uneven, "hint: add 'height: 300' to each of them, or list them one after the other with 'columns: 2' in their file"));
  CHECK(has(embed("a e layout=compact columns=2"), "the cards 'a' and 'e' in one row have different heights: "));
}

TEST_CASE("readme: cards of a file with columns are laid out for their row, and shown in that width", "[program]") {
  const Workspace workspace;
  workspace.write("cards.yaml", "columns: 2\ncards:\n  - title: a\n  - title: b\n  - title: c\n  - {title: d, width: 500}\n");
  workspace.write("README.md", readme);
  CHECK(workspace.call({"render", "cards.yaml", "-o", "cards"}).status == 0);
  CHECK_FALSE(has(workspace.call({"embed", "README.md", "cards.yaml"}).err, "warning"));
  const std::string filled = workspace.read("README.md");
  for (const auto& [id, width] : {std::pair{"a", 394}, {"b", 394}, {"c", 805}, {"d", 500}}) {
    const std::string attribute = " width=\"" + std::to_string(width) + "\"";
    CHECK(has(workspace.read("cards/" + std::string(id) + "-light.svg"), attribute));
    CHECK(has(filled, "alt=\"" + std::string(id) + "\"" + attribute));
  }
  CHECK(workspace.call({"render", "cards.yaml", "-o", "cards", "--card", "b", "--check"}).status == 0);
  CHECK(workspace.call({"render", "cards.yaml", "-o", "cards", "--card", "b", "--width", "300"}).status == 0);
  CHECK(has(workspace.read("cards/b-dark.svg"), " width=\"300\""));
}

TEST_CASE("readme: a row of cards that are too wide for it is scaled down and reported", "[program]") {
  const Workspace workspace;
  workspace.write("cards.yaml", "cards:\n  - title: a\n  - title: b\n  - {title: c, layout: hero}\n");
  workspace.write("README.md", "<!-- placard:start a b c columns=2 -->\n<!-- placard:end -->\n");
  const std::string err = workspace.call({"embed", "README.md", "cards.yaml"}).err;
  CHECK(has(
      err, "README.md:1:1: warning: the cards 'a' and 'b' in one row are scaled down: they are 480 px wide but shown at 394 px"));
  CHECK(has(err, "hint: list them one after the other with 'columns: 2' in their file, without 'width'"));
  const std::string filled = workspace.read("README.md");
  CHECK(has(filled, "alt=\"b\" width=\"394\""));
  CHECK(has(filled, "alt=\"c\" width=\"805\""));
}
