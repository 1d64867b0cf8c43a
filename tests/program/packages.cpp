// Package files and TOML as cards: each is drawn from its file.

#include "support/workspace.h"

using namespace placard::test;

namespace {

struct Package {
  std::string file, text, title;
};

const std::vector<Package> packages{
    {"Cargo.toml", "[package]\nname = \"frob\"\ndescription = \"Turns knobs.\"\n", "frob: Turns knobs."},
    {"pyproject.toml", "[project]\nname = \"frob\"\ndescription = \"Turns knobs.\"\n", "frob: Turns knobs."},
    {"go.mod", "module github.com/acme/frob/v2\n", "frob"},
    {"CMakeLists.txt", "project(frob DESCRIPTION \"Turns knobs.\" LANGUAGES CXX)\n", "frob: Turns knobs."},
    {"package.json", R"({"name": "@acme/frob", "private": true, "description": "Turns knobs."})", "frob: Turns knobs."},
    {"setup.cfg", "[metadata]\nname = frob\ndescription = Turns knobs.\n", "frob: Turns knobs."},
    {"composer.json", R"({"name": "acme/frob", "description": "Turns knobs."})", "frob: Turns knobs."},
    {"pubspec.yaml", "name: frob\ndescription: Turns knobs.\n", "frob: Turns knobs."},
    {"frob.gemspec", "Gem::Specification.new do |s|\n  s.name = 'frob'\n  s.summary = 'Turns knobs.'\nend\n",
     "frob: Turns knobs."},
    {"Frob.csproj", "<Project><PropertyGroup><Description>Turns knobs.</Description></PropertyGroup></Project>",
     "Frob: Turns knobs."},
    {"pom.xml", "<project><artifactId>frob</artifactId><description>Turns knobs.</description></project>", "frob: Turns knobs."},
    {"CITATION.cff", "cff-version: 1.2.0\ntitle: Frob\nabstract: Turns knobs.\nversion: 2.1\n", "Frob: Turns knobs."},
    {"codemeta.json", R"({"name": "frob", "description": "Turns knobs."})", "frob: Turns knobs."},
};

}  // namespace

TEST_CASE("packages: each kind of package file is a card for render, check and embed", "[program]") {
  for (const auto& [file, text, title] : packages) {
    CAPTURE(file);
    const Workspace workspace{{file, text}, {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
    const Finished drawn = workspace.render(file, {"-o", "a.svg", "--mode", "light"});
    CHECK(drawn.status == 0);
    CHECK_FALSE(has(drawn.err, "warning"));
    CHECK(has(workspace.read("a.svg"), title));
    CHECK(workspace.render(file, {"-o", "cards"}).status == 0);
    const Finished check = workspace.call({"check", file});
    CHECK(check.status == 0);
    CHECK(has(check.err, "1 card, no errors\n"));
    CHECK(workspace.call({"embed", "README.md", file}).status == 0);
    CHECK(has(workspace.read("README.md"), "cards/frob-light.svg"));
  }
}

TEST_CASE("packages: init reads what render draws", "[program]") {
  for (const auto& [file, text, title] : packages) {
    CAPTURE(file);
    const Workspace workspace{{file, text}};
    const Finished init = workspace.call({"init"});
    CHECK(init.status == 0);
    CHECK(has(init.err, "read " + file + "\n"));
    CHECK_FALSE(has(init.err, ", " + file + ","));
    CHECK(has(workspace.read("cards.yaml"), "- title: " + title.substr(0, 4)));
    if (title.size() > 4) CHECK(has(workspace.read("cards.yaml"), "summary: Turns knobs."));
  }
}

TEST_CASE("packages: init takes description, tags, license and address from a package file", "[program]") {
  const auto yaml = [](const std::string& file, const std::string& text) {
    const Workspace workspace{{file, text}};
    CHECK(workspace.call({"init"}).status == 0);
    return workspace.read("cards.yaml");
  };
  const std::string composer = yaml("composer.json",
                                    R"({"name":"acme/frob","description":"Turns knobs","keywords":["a","b"],"license":"MIT",
                                        "homepage":"https://frob.dev","type":"library"})");
  for (const char* line : {"- title: frob\n", "summary: Turns knobs\n", "tags: [a, b]\n", "stats: {language: PHP, license: MIT}",
                           "link: {text: visit the website, url: \"https://frob.dev\"}"}) {
    CHECK(has(composer, line));
  }
  const std::string csproj =
      yaml("Frob.csproj",
           "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><PackageId>Frob</PackageId><Description>Turns "
           "knobs</Description><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup></Project>");
  for (const char* line : {"- title: Frob\n", "summary: Turns knobs\n", "stats: {language: \"C#\", license: MIT}"})
    CHECK(has(csproj, line));
  const std::string pom = yaml("pom.xml",
                               "<project><artifactId>frob</artifactId><name>Frob</name><description>Turns knobs</description>"
                               "<url>https://frob.dev</url></project>");
  for (const char* line : {"- title: Frob\n", "summary: Turns knobs\n", "stats: {language: Java}", "url: \"https://frob.dev\""})
    CHECK(has(pom, line));
}

TEST_CASE("packages: mistakes are reported with their places and hints", "[program]") {
  const Workspace workspace{{"Cargo.toml", "[workspace]\nmembers = [\"a\"]\n"},
                            {"package.json", "{\n  \"private\": true\n}\n"},
                            {"pyproject.toml", "[project]\nname = frob\n"},
                            {"pom.xml", "<project>\n  <name>frob</title>\n</project>\n"}};
  const auto error = [&workspace](const std::string& file) {
    const Finished finished = workspace.call({"check", file});
    CHECK(finished.status == 1);
    return finished.err;
  };
  CHECK(has(error("Cargo.toml"), "Cargo.toml:1:1: error: no name: this is a workspace"));
  CHECK(has(error("Cargo.toml"), "hint: pass the file of one of its packages"));
  CHECK(has(error("package.json"), "package.json:1:1: error: no name"));
  CHECK(has(error("package.json"), "hint: the title of a card comes from 'name'"));
  CHECK(has(error("pyproject.toml"), "pyproject.toml:2:9: error: invalid TOML"));
  CHECK(has(error("pom.xml"), "pom.xml:2:15: error: invalid XML: mismatched tag"));
}

TEST_CASE("packages: cards in TOML are a card, a list, or tables with the ids", "[program]") {
  const Workspace workspace{
      {"one.toml", "title = \"Frob\"\nsummary = 'Turns knobs.'\ntags = [\"a\", \"b\"]\n[stats]\nstars = 12_300\nversion = 1.0\n"},
      {"list.toml",
       "style = \"github\"\n\n[[cards]]\ntitle = \"A\"\n\n[[cards]]\ntitle = \"B\"\nid = \"bee\"\nlink = {text = \"x\", "
       "url = \"https://example.org\"}\n"},
      {"tables.toml",
       "mode = \"light\"\n[cards.first]\ntitle = \"A\"\n[cards.second]\ntitle = \"B\"\n[cards.second.stats]\nstars = 1\n"},
      {"bad.toml", "[cards.a]\ntitle = \"A\"\nsumary = \"x\"\n[[more]]\nx = 1\n"}};
  CHECK(workspace.render("one.toml", {"-o", "a.svg", "--mode", "light"}).status == 0);
  CHECK(has(workspace.read("a.svg"), "Frob: Turns knobs."));
  CHECK(has(workspace.render("one.toml", {"--format", "scene", "-o", "-", "--mode", "light"}).out, "12.3k"));
  CHECK(workspace.render("list.toml", {"-o", "list"}).status == 0);
  CHECK(files_below(workspace / "list") ==
        std::vector<std::string>{"a-dark.svg", "a-light.svg", "bee-dark.svg", "bee-light.svg"});
  CHECK(workspace.render("tables.toml", {"-o", "tables"}).status == 0);
  CHECK(files_below(workspace / "tables") == std::vector<std::string>{"first.svg", "second.svg"});
  const Finished bad = workspace.call({"check", "bad.toml"});
  CHECK(has(bad.err, "bad.toml:3:1: error: unknown key 'sumary'"));
  CHECK(has(bad.err, "hint: did you mean 'summary'?"));
}
