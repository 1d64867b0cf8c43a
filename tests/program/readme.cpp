// A README and the committed pictures: filled, and found to be out of date.

#include "support/desk.h"

using namespace placard::test;

namespace {

const std::string readme = "# me\n\n<!-- placard:start -->\n<!-- placard:end -->\nend\n";

/// A project with a README and a card.
struct Project : Desk {
  Project() {
    write("cards.yaml", "title: a\nstatus: live\nlink: https://example.org\n");
    write("README.md", readme);
  }
};

}  // namespace

TEST_CASE("readme: a README gets its cards, and nothing else of it changes", "[program]") {
  const Project project;
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 0);
  const std::string filled = read_file(project.folder / "README.md");
  CHECK(filled.starts_with("# me\n\n<!-- placard:start -->\n<p"));
  CHECK(filled.ends_with("<!-- placard:end -->\nend\n"));
  CHECK(has(filled, "srcset=\"cards/a-dark.svg\""));
  CHECK(has(filled, "<img src=\"cards/a-light.svg\" alt=\"a (live)\""));
  CHECK(has(filled, "<a href=\"https://example.org\">"));
  const Finished again = project.call({"embed", "README.md", "cards.yaml"});
  CHECK(has(again.err, "unchanged README.md"));
  CHECK(read_file(project.folder / "README.md") == filled);
}

TEST_CASE("readme: a README that would change is found without being changed", "[program]") {
  const Project project;
  CHECK(project.call({"embed", "README.md", "cards.yaml", "--check"}).status == 1);
  CHECK(read_file(project.folder / "README.md") == readme);
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 0);
  CHECK(project.call({"embed", "README.md", "cards.yaml", "--check"}).status == 0);
}

TEST_CASE("readme: a README stays as it is when its markers or the cards are wrong", "[program]") {
  const Project project;
  write_file(project.folder / "cards.yaml", "titel: a\n");
  CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 1);
  write_file(project.folder / "cards.yaml", "title: a\n");
  const std::string broken = readme + "<!-- placard:start b -->\n";
  write_file(project.folder / "README.md", broken);
  const Finished finished = project.call({"embed", "README.md", "cards.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "README.md:6:1: error: the start marker has no end marker"));
  CHECK(read_file(project.folder / "README.md") == broken);
}

TEST_CASE("readme: committed pictures that are out of date are listed and not written", "[program]") {
  const Project project;
  const std::vector<std::string> check{"render", "cards.yaml", "-o", "cards", "--check"};
  const Finished missing = project.call(check);
  CHECK(missing.status == 1);
  CHECK(has(missing.err, "cards/a-light.svg"));
  CHECK(files_below(project.folder / "cards").empty());
  CHECK(project.call({"render", "cards.yaml", "-o", "cards"}).status == 0);
  CHECK(project.call(check).status == 0);
  write_file(project.folder / "cards.yaml", "title: a\nstatus: paused\n");
  const std::string before = read_file(project.folder / "cards/a-dark.svg");
  const Finished differs = project.call(check);
  CHECK(differs.status == 1);
  CHECK(has(differs.err, "cards/a-dark.svg"));
  CHECK(read_file(project.folder / "cards/a-dark.svg") == before);
}

TEST_CASE("readme: what the help shows can be done", "[program]") {
  // gh repo view --json name,description,url | placard render - -o card.svg
  const Project project;
  const std::string json = R"({"name": "kairos", "description": "A scheduler.", "url": "https://github.com/example/kairos"})";
  const Finished finished = run({{PLACARD_PROGRAM, "render", "-", "-o", "card.svg"}, project.folder.path(), json});
  CHECK(finished.status == 0);
}

TEST_CASE("readme: cards of different heights in one row of a README are reported", "[program]") {
  Desk desk;
  const std::string words = "summary: " + std::string(40, 'a') + " " + std::string(40, 'b') + " " + std::string(40, 'c');
  desk.write("cards.yaml", "columns: 2\ncards:\n  - {title: a, " + words + "}\n  - {title: b}\n  - {title: c}\n  - {title: d, " +
                               words + "}\n  - {title: e, height: 300}\n");
  const auto embed = [&](const std::string& marker) {
    desk.write("README.md", "<!-- placard:start " + marker + " -->\n<!-- placard:end -->\n");
    return desk.call({"embed", "README.md", "cards.yaml"}).err;
  };
  // Rows of the file are even.
  CHECK_FALSE(has(embed("a b"), "in one row"));
  CHECK_FALSE(has(embed("a b c d"), "in one row"));
  // So are rows of others, as long as they are as high.
  CHECK_FALSE(has(embed("b d"), "in one row"));
  CHECK_FALSE(has(embed("b e columns=1"), "in one row"));
  const std::string uneven = embed("c e");
  CHECK(has(uneven, "README.md:1:1: warning: the cards 'c' and 'e' in one row have different heights: "));
  CHECK(has(uneven, " and 300 px\n"));
  CHECK(has(uneven, "hint: add 'height: 300' to each of them, or list them one after the other with 'columns: 2' in their file"));
  CHECK(has(embed("a e layout=compact columns=2"), "the cards 'a' and 'e' in one row have different heights: "));
}
