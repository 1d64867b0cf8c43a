// Cards in several languages: pictures, README, checks.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string cards =
    "cards:\n"
    "  - {title: a, lang: en, summary: one, status: live, translations: {de: {summary: eins, status: aktiv}, fr: {}}}\n"
    "  - {title: b, summary: two, translations: {de: {summary: zwei}}}\n"
    "  - {title: c, summary: three}\n";

std::string markers(const std::string& options) { return "<!-- placard:start" + options + " -->\n<!-- placard:end -->\n"; }

std::vector<std::string> names(const Workspace& workspace, const std::string& folder) { return files_below(workspace / folder); }

}  // namespace

TEST_CASE("translations: are drawn next to their card", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}};
  CHECK(workspace.render("cards.yaml", {"-m", "dark", "-o", "all"}).status == 0);
  CHECK(names(workspace, "all") == std::vector<std::string>{"a.de.svg", "a.fr.svg", "a.svg", "b.de.svg", "b.svg", "c.svg"});
  const std::string german = workspace.read("all/a.de.svg");
  CHECK(has(german, ">a (aktiv): eins</title>"));
  const auto title_id = [&](const std::string& svg) { return svg.substr(svg.find("<title id="), 16); };
  CHECK(title_id(german) != title_id(workspace.read("all/a.svg")));  // both may be in one page
  CHECK(workspace.render("cards.yaml", {"-o", "both", "--card", "b", "--layout", "note"}).status == 0);
  CHECK(names(workspace, "both") ==
        std::vector<std::string>{"b-note-dark.svg", "b-note-light.svg", "b.de-note-dark.svg", "b.de-note-light.svg"});
  CHECK(workspace.render("cards.yaml", {"-o", "one", "--card", "a.fr", "-m", "light"}).status == 0);
  CHECK(names(workspace, "one") == std::vector<std::string>{"a.fr.svg"});
  CHECK(has(workspace.render("cards.yaml", {"-o", "x", "--card", "b.fr"}).err, "no card has the id 'b.fr'"));
}

TEST_CASE("translations: a single picture is that of the card unless a translation is named", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\nsummary: one\ntranslations: {de: {summary: eins}}\n"}};
  CHECK(workspace.render("card.yaml", {"-o", "card.svg"}).status == 0);
  CHECK(has(workspace.read("card.svg"), ">a: one</title>"));
  CHECK(workspace.render("card.yaml", {"-o", "card.svg", "--card", "a"}).status == 0);
  CHECK(has(workspace.read("card.svg"), ">a: one</title>"));
  CHECK(workspace.render("card.yaml", {"-o", "card.svg", "--card", "a.de"}).status == 0);
  CHECK(has(workspace.read("card.svg"), ">a: eins</title>"));
}

TEST_CASE("translations: JSON Lines and archives contain them with the same bytes", "[program]") {
  const std::string json = R"({"title": "a", "summary": "one", "translations": {"de": {"summary": "eins"}}})";
  const Workspace workspace{{"a.json", json}, {"a.jsonl", json + "\n"}};
  CHECK(workspace.render("a.json", {"-o", "file"}).status == 0);
  CHECK(workspace.render("a.jsonl", {"-o", "lines"}).status == 0);
  CHECK(workspace.files("file").size() == 4);
  CHECK(workspace.files("lines") == workspace.files("file"));
  const Finished tar = workspace.render("a.json", {"--tar", "-"});
  for (const std::string name : {"a-dark.svg", "a-light.svg", "a.de-dark.svg", "a.de-light.svg"}) CHECK(has(tar.out, name));
}

TEST_CASE("translations: --check compares them, and reports those that were removed", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}};
  CHECK(workspace.render("cards.yaml", {"-o", "cards"}).status == 0);
  CHECK(workspace.render("cards.yaml", {"-o", "cards", "--layout", "note"}).status == 0);
  const Finished same = workspace.render("cards.yaml", {"-o", "cards", "--check"});
  CHECK(same.status == 0);
  CHECK_FALSE(has(same.err, "orphan"));
  workspace.write("cards.yaml", "- {title: a, lang: en, summary: one, status: live, translations: {de: {summary: 1}}}\n");
  const Finished changed = workspace.render("cards.yaml", {"-o", "cards", "--check"});
  CHECK(changed.status == 1);
  CHECK(has(changed.err, "differs cards/a.de-light.svg"));
  CHECK(has(changed.err, "orphan cards/a.fr-dark.svg"));
  CHECK_FALSE(has(changed.err, "differs cards/a-light.svg"));
  CHECK_FALSE(has(changed.err, "orphan cards/a.de"));
}

TEST_CASE("translations: embed places those of a language, and a card without one in its own language", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}};
  CHECK(workspace.render("cards.yaml", {"-o", "cards"}).status == 0);
  const auto embed = [&](const std::string& options) {
    workspace.write("README.md", markers(options));
    const Finished finished = workspace.call({"embed", "README.md", "cards.yaml"});
    return finished.err + workspace.read("README.md");
  };
  const std::string own = embed("");
  CHECK(has(own, "\"cards/a-light.svg\""));
  CHECK_FALSE(has(own, ".de"));
  CHECK_FALSE(has(own, "warning"));
  const std::string german = embed(" lang=de");
  CHECK(has(german, "srcset=\"cards/a.de-dark.svg\"><img src=\"cards/a.de-light.svg\" alt=\"a (aktiv): eins\""));
  CHECK(has(german, "\"cards/b.de-light.svg\""));
  CHECK(has(german, "\"cards/c-light.svg\""));
  CHECK(has(german, "README.md:1:20: warning: 'c' has no translation 'de': shown in its own language"));
  CHECK_FALSE(has(embed(" b a lang=DE"), "warning"));
  CHECK(has(embed(" a b lang=fr"), "warning: 'b' has no translation 'fr'"));
  CHECK_FALSE(has(embed(" a lang=en"), "warning"));  // its own language
  CHECK_FALSE(has(embed(" a.de c"), "warning"));
  CHECK(has(embed(" a.de c"), "\"cards/a.de-light.svg\""));
  CHECK(has(embed(" a b c lang=it"), "'a', 'b' and 'c' have no translation 'it': shown in their own languages"));
}

TEST_CASE("translations: a row has one width, and one height per language", "[program]") {
  const std::string text = "summary: " + std::string(60, 'x') + " " + std::string(60, 'y') + " " + std::string(60, 'z');
  const Workspace workspace{{"cards.yaml", "columns: 2\ncards:\n  - {title: a, translations: {de: {" + text +
                                               "}, fr: {}}}\n  - {title: b, translations: {de: {}}}\n"},
                            {"README.md", markers("") + markers(" lang=de")}};
  CHECK(workspace.render("cards.yaml", {"-m", "light", "-o", "cards"}).status == 0);
  const auto size = [&](const std::string& name) {
    const std::string svg = workspace.read("cards/" + name + ".svg");
    const std::size_t begin = svg.find(" width=");
    return svg.substr(begin, svg.find(" viewBox") - begin);
  };
  CHECK(has(size("a"), " width=\"394\""));
  CHECK(size("a") == size("b"));
  CHECK(size("a.fr") == size("b"));
  CHECK(has(size("a.de"), " width=\"394\""));
  CHECK(size("a.de") == size("b.de"));
  CHECK(size("a.de") != size("a"));
  CHECK_FALSE(has(workspace.call({"embed", "README.md", "cards.yaml", "-m", "light"}).err, "in one row"));
}

TEST_CASE("translations: check reports what a card and its translations share once", "[program]") {
  const Workspace workspace{{"cards.yaml", "- {title: a, logo: no.svg, subtitle: s, translations: {de: {owner: o}, fr: {}}}\n"}};
  const Finished finished = workspace.call({"check", "cards.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "1 card, 1 error, 2 warnings"));
  CHECK(has(finished.err, "warning: 'subtitle' is not shown by layout 'project'\n"));
  CHECK(has(finished.err, "cards.yaml:1:68: warning: 'owner' is not shown by layout 'project'\n"));
  CHECK(workspace.render("cards.yaml", {"-o", "cards"}).status == 1);
  CHECK(names(workspace, "cards").empty());
}
