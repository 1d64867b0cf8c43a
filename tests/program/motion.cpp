// Motion in a card, a style and an option.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string portfolio = std::string(PLACARD_SOURCE_FOLDER) + "/data/portfolio.yaml";

}  // namespace

TEST_CASE("motion: adds at most 900 bytes to the cards of the portfolio in every style", "[program][slow]") {
  const Workspace workspace;
  for (const auto& file : fs::directory_iterator(fs::path(PLACARD_SOURCE_FOLDER) / "styles")) {
    if (file.path().extension() != ".yaml") continue;
    const std::string style = file.path().stem().string();
    for (const std::string motion : {"none", "subtle", "typed"}) {
      CHECK(workspace.call({"render", portfolio, "-s", style, "--motion", motion, "-o", motion}).status == 0);
    }
    const auto still = workspace.files("none");
    REQUIRE(still.size() >= 8);
    for (const std::string motion : {"subtle", "typed"}) {
      for (const auto& [name, svg] : workspace.files(motion)) {
        CAPTURE(style, motion, name);
        CHECK(svg.size() > still.at(name).size());
        CHECK(svg.size() <= still.at(name).size() + 900);
      }
    }
  }
}

TEST_CASE("motion: a card wins over its style, and an option over both", "[program]") {
  const Workspace workspace{{"own.yaml", "extends: ink\nname: own\nmotion: subtle\n"},
                            {"cards.yaml", "style: own.yaml\nmode: light\ncards:\n  - title: a\n  - {title: b, motion: none}\n"}};
  const auto moves = [&](const std::string& name) { return has(workspace.read("cards/" + name + ".svg"), "animation"); };
  CHECK(workspace.call({"render"}).status == 0);
  CHECK(moves("a"));
  CHECK_FALSE(moves("b"));
  CHECK(workspace.call({"render", "--motion", "subtle"}).status == 0);
  CHECK(moves("b"));
  CHECK(workspace.call({"render", "--motion", "none"}).status == 0);
  CHECK_FALSE(moves("a"));
}

TEST_CASE("motion: a PNG and a PDF are the last frame", "[program]") {
  const Workspace workspace{{"cards.yaml", "{title: a, status: live, summary: b}\n"}};
  for (const std::string motion : {"none", "typed"})
    CHECK(workspace.call({"render", "--format", "png,pdf", "--motion", motion, "-o", motion}).status == 0);
  CHECK(workspace.files("none") == workspace.files("typed"));
}

TEST_CASE("motion: an unknown value is an error with a hint", "[program]") {
  const Workspace workspace{{"cards.yaml", "{title: a, motion: subtel}\n"}, {"own.yaml", "extends: ink\nmotion: type\n"}};
  const auto card = workspace.call({"check"});
  CHECK(card.status == 1);
  CHECK(has(card.err, "cards.yaml:1:20: error: unknown value 'subtel'"));
  CHECK(has(card.err, "hint: did you mean 'subtle'?"));
  CHECK(has(workspace.call({"check", "-s", "own.yaml"}).err, "own.yaml:2:9: error: unknown value 'type'"));
  CHECK(workspace.call({"render", "--motion", "fast"}).status == 2);
}
