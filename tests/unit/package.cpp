// Package files: what each kind says about its package, and mistakes in it.

#include "package/package.h"

#include "model/card.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Node package_of(const std::string& name, const std::string& text, Problems& problems) {
  const PackageKind* kind = find_package_kind(name);
  REQUIRE(kind != nullptr);
  return read_package(*kind, {name, text}, problems);
}

// "name=frob" and so on, in the order of reading.
Lines facts_of_file(const std::string& name, const std::string& text) {
  Problems problems;
  const Node package = package_of(name, text, problems);
  CAPTURE(name, messages_of(problems, text));
  CHECK(problems.empty());
  Lines lines;
  for (const auto& [key, span, value] : package.entries) {
    std::string line = key + "=" + value.text;
    for (const Node& item : value.items) line += item.text + ";";
    if (key != "keywords" || !value.items.empty()) lines.push_back(line);
  }
  return lines;
}

Lines problems_of(const std::string& name, const std::string& text) {
  Problems problems;
  package_of(name, text, problems);
  return messages_of(problems, text);
}

}  // namespace

TEST_CASE("package: a kind is found by the name of its file", "[input]") {
  for (const char* path : {"Cargo.toml", "a/b/package.json", "x.gemspec", "src/My.App.csproj", "citation.cff", "pom.xml"}) {
    CAPTURE(path);
    CHECK(find_package_kind(path) != nullptr);
  }
  for (const char* path : {"cards.toml", "package.yaml", "xpom.xml", ".csproj", "a.gemspec/x", "-", ""}) {
    CAPTURE(path);
    CHECK(find_package_kind(path) == nullptr);
  }
}

TEST_CASE("package: Cargo.toml, with inline tables and what a workspace sets", "[input]") {
  CHECK(facts_of_file("Cargo.toml", R"([workspace]
members = ["crates/*"]
package = {version = "0.4.2", edition = "2021", license = "MIT OR Apache-2.0"}

[package]
name = "kairos"
version.workspace = true
license = { workspace = true }
edition.workspace = true
description = """
Schedules jobs \
  across machines."""
authors = ["Ada Lovelace <ada@example.org>", "bob@example.org"]
repository = "https://github.com/alice/kairos.git"
keywords = ["raft", "jobs", "Raft"]

[dependencies]
serde = { version = "1", features = ["derive"] }
)") == Lines{"name=kairos", "description=Schedules jobs across machines.", "repository=https://github.com/alice/kairos",
             "owner=Ada Lovelace", "license=MIT OR Apache-2.0", "version=0.4.2", "language=Rust", "keywords=raft;jobs;"});
}

TEST_CASE("package: pyproject.toml by PEP 621 and of Poetry", "[input]") {
  CHECK(facts_of_file("pyproject.toml", R"([build-system]
requires = ["hatchling"]
[project]
name = "tabulo"
dynamic = ["version"]
description = "Tables in the terminal"
license = {file = "LICENSE"}
authors = [{name = "Ada", email = "a@example.org"}, {email = "b@example.org"}, {name = "Bob"}]
keywords = ["csv", "tui"]
[project.urls]
Homepage = "https://tabulo.example.org"
"Source Code" = "https://gitlab.com/group/sub/tabulo"
[tool.poetry]
name = "ignored"
)") == Lines{"name=tabulo", "description=Tables in the terminal", "repository=https://gitlab.com/group/sub/tabulo",
             "homepage=https://tabulo.example.org", "owner=Ada, Bob", "language=Python", "keywords=csv;tui;"});
  CHECK(facts_of_file("pyproject.toml", R"([tool.poetry]
name = "p"
version = "1.2.3"
license = "MIT"
authors = ["A <a@example.org>", "B", "C", "D"]
)") == Lines{"name=p", "owner=A, B, C et al.", "license=MIT", "version=1.2.3", "language=Python"});
}

TEST_CASE("package: setup.cfg, with values that are computed and lists in lines", "[input]") {
  CHECK(facts_of_file("setup.cfg", R"([metadata]
# a comment
name = frob
version = attr: frob.__version__
description = Turns knobs
    and dials.
author = Ada Lovelace
license: BSD-3-Clause
keywords =
    knobs
    machine learning
url = https://frob.example.org
project_urls =
    Source = https://github.com/acme/frob
    Tracker = https://github.com/acme/frob/issues

[options]
install_requires =
    attrs>=19
)") == Lines{"name=frob", "description=Turns knobs and dials.", "repository=https://github.com/acme/frob",
             "homepage=https://frob.example.org", "owner=Ada Lovelace", "license=BSD-3-Clause", "language=Python",
             "keywords=knobs;machine learning;"});
}

TEST_CASE("package: package.json and composer.json, without the scope of the name", "[input]") {
  CHECK(facts_of_file("package.json", R"json({"name": "@acme/tiny", "version": "2.0.0", "private": true, "description": "Small.",
    "author": "Ada <ada@example.org> (https://ada.example.org)", "repository": "acme/tiny", "license": {"type": "ISC"},
    "keywords": ["a b", null, "A B", 5], "devDependencies": {"typescript": "5"}})json") ==
        Lines{"name=tiny", "description=Small.", "repository=https://github.com/acme/tiny", "owner=Ada", "license=ISC",
              "version=2.0.0", "language=TypeScript", "keywords=a b;5;"});
  CHECK(facts_of_file("composer.json", R"({"name": "acme/frob", "description": "Turns knobs", "license": ["MIT", "GPL-2.0"],
    "authors": [{"name": "Ada", "email": "ada@example.org"}], "homepage": "https://frob.dev",
    "support": {"source": "https://github.com/acme/frob"}})") ==
        Lines{"name=frob", "description=Turns knobs", "repository=https://github.com/acme/frob", "homepage=https://frob.dev",
              "owner=Ada", "license=MIT OR GPL-2.0", "language=PHP"});
}

TEST_CASE("package: a description of a new project and a license that is none are left out", "[input]") {
  for (const char* text : {"TODO", "Add your description here", "A new Flutter project."})
    CHECK(facts_of_file("package.json", "{\"name\": \"a\", \"description\": \"" + std::string(text) + "\"}") ==
          Lines{"name=a", "language=JavaScript"});
  for (const char* text : {"UNLICENSED", "SEE LICENSE IN LICENSE.md"})
    CHECK(facts_of_file("package.json", "{\"name\": \"a\", \"license\": \"" + std::string(text) + "\"}") ==
          Lines{"name=a", "language=JavaScript"});
}

TEST_CASE("package: pubspec.yaml and gemspecs", "[input]") {
  CHECK(facts_of_file("pubspec.yaml",
                      "name: frob # app\ndescription: >-\n  Turns\n  knobs.\nversion: 1.0.0+1\n"
                      "homepage:\nrepository: https://github.com/acme/frob\ntopics: [knobs]\n"
                      "environment:\n  sdk: '>=3.0.0 <4.0.0'\nflutter:\n  uses-material-design: true\n") ==
        Lines{"name=frob", "description=Turns knobs.", "repository=https://github.com/acme/frob", "owner=acme", "version=1.0.0+1",
              "language=Dart", "keywords=knobs;"});
  CHECK(facts_of_file("frob.gemspec", R"(require_relative "lib/frob/version"

Gem::Specification.new do |spec|
  spec.name          = "frob" # the gem
  spec.version       = Frob::VERSION
  spec.authors       = ["Ada", 'Bob']
  spec.summary       = %q{Turns "knobs"}
  spec.description   = "Version #{Frob::VERSION}"
  spec.licenses      = %w[MIT Ruby]
  spec.metadata["source_code_uri"] = "https://github.com/acme/frob"
  spec.metadata = { "homepage_uri" => "https://frob.example.org" }
  spec.files = Dir.glob("lib/**/*")
  if spec.version == "1" then x = "y" end
end
)") == Lines{"name=frob", "description=Turns \"knobs\"", "repository=https://github.com/acme/frob",
             "homepage=https://frob.example.org", "owner=Ada, Bob", "license=MIT OR Ruby", "language=Ruby"});
}

TEST_CASE("package: csproj, without conditions and properties of the build", "[input]") {
  CHECK(facts_of_file("src/Frob.csproj", R"(<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup Condition="'$(Configuration)'=='Debug'"><Description>Debug</Description><Version>0</Version></PropertyGroup>
  <PropertyGroup>
    <PackageId>Acme.Frob</PackageId>
    <Version Condition="'$(CI)' == 'true'">9</Version>
    <Version>$(VersionPrefix)</Version>
    <VersionPrefix>1.2.0</VersionPrefix>
    <Description>
      Turns knobs &amp; dials
    </Description>
  </PropertyGroup>
  <PropertyGroup><Authors>Ada;Bob</Authors><PackageTags>knobs dials</PackageTags>
    <PackageLicenseExpression>MIT</PackageLicenseExpression>
    <RepositoryUrl>https://github.com/acme/frob.git</RepositoryUrl></PropertyGroup>
  <ItemGroup><PackageReference Include="x" Version="1" /></ItemGroup>
</Project>)") == Lines{"name=Acme.Frob", "description=Turns knobs & dials", "repository=https://github.com/acme/frob",
                       "owner=Ada, Bob", "license=MIT", "version=1.2.0", "language=C#", "keywords=knobs;dials;"});
  CHECK(facts_of_file("src/Frob.Core.csproj", "<Project><PropertyGroup><Nullable>enable</Nullable></PropertyGroup></Project>") ==
        Lines{"name=Frob.Core", "language=C#"});
}

TEST_CASE("package: pom.xml, with the version of its parent", "[input]") {
  CHECK(facts_of_file("pom.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>3.1</version></parent>
  <artifactId>frob-core</artifactId>
  <name>${project.groupId}:${project.artifactId}</name>
  <description>Turns
    knobs</description>
  <url>https://frob.dev</url>
  <licenses><license><name>Apache-2.0</name><url>https://www.apache.org/licenses/LICENSE-2.0</url></license></licenses>
  <developers><developer><id>ada</id><name>Ada Lovelace</name></developer></developers>
  <scm><url>https://github.com/acme/frob/tree/main</url></scm>
</project>)") == Lines{"name=frob-core", "description=Turns knobs", "repository=https://github.com/acme/frob/tree/main",
                       "homepage=https://frob.dev", "owner=Ada Lovelace", "license=Apache-2.0", "version=3.1", "language=Java"});
  CHECK(facts_of_file("pom.xml", "<project><name>org.acme:frob</name></project>") == Lines{"name=frob", "language=Java"});
}

TEST_CASE("package: CITATION.cff and codemeta.json, with people and organizations", "[input]") {
  const std::string head = "cff-version: 1.2.0\nmessage: Please cite.\ntitle: \"TCP/IP: a study\"\n";
  CHECK(facts_of_file("CITATION.cff", head + "abstract: >\n  We study.\nversion: 2.1\ndoi: 10.5281/zenodo.1234\n"
                                             "authors:\n  - {given-names: Ada, name-particle: van, family-names: Lovelace}\n"
                                             "  - name: The ACME, Inc. Team\n  - {alias: bob}\n"
                                             "keywords: [networks, \"research software\"]\nlicense: [MIT, Apache-2.0]\n") ==
        Lines{"name=TCP/IP: a study", "description=We study.", "homepage=https://doi.org/10.5281/zenodo.1234",
              "owner=Ada van Lovelace, The ACME, Inc. Team, bob", "license=MIT OR Apache-2.0", "version=2.1",
              "keywords=networks;research software;"});
  CHECK(
      facts_of_file("CITATION.cff", head + "identifiers:\n- {type: swh, value: 'swh:1:rel:9'}\n- {type: doi, value: 10.1/a}\n") ==
      Lines{"name=TCP/IP: a study", "homepage=https://doi.org/10.1/a"});
  CHECK(facts_of_file("CITATION.cff", head + "doi: 10.1/a\nrepository-code: https://github.com/acme/frob\n") ==
        Lines{"name=TCP/IP: a study", "repository=https://github.com/acme/frob", "owner=acme"});
  CHECK(facts_of_file("codemeta.json",
                      R"({"@type": "SoftwareSourceCode", "name": "frob", "programmingLanguage": [{"name": "Fortran"}],
    "license": "https://spdx.org/licenses/Apache-2.0.html", "codeRepository": "https://github.com/acme/frob",
    "author": [{"@type": "Person", "givenName": "Ada", "familyName": "Lovelace"}], "keywords": "knobs, dials", "version": "1"})") ==
        Lines{"name=frob", "repository=https://github.com/acme/frob", "owner=Ada Lovelace", "license=Apache-2.0", "version=1",
              "language=Fortran", "keywords=knobs;dials;"});
}

TEST_CASE("package: go.mod and CMakeLists.txt", "[input]") {
  CHECK(facts_of_file("go.mod", "// c\nmodule github.com/bob/gokit/tools/v2 // x\r\n\ngo 1.22\n") ==
        Lines{"name=tools", "repository=https://github.com/bob/gokit", "owner=bob", "language=Go"});
  CHECK(facts_of_file("go.mod", "module \"example.org/context\"") == Lines{"name=context", "language=Go"});
  CHECK(
      facts_of_file("CMakeLists.txt",
                    "# project(no)\nset(x \"project(no)\")\nmy_project(no)\nPROJECT ( fastmath VERSION 1.0 # c )\n"
                    "  DESCRIPTION \"Vector \\\"maths\\\": small\" HOMEPAGE_URL \"https://f.example.org\" LANGUAGES C CXX)\n") ==
      Lines{"name=fastmath", "description=Vector \"maths\": small", "homepage=https://f.example.org", "version=1.0",
            "language=C++"});
  CHECK(facts_of_file("CMakeLists.txt", "project(a C)") == Lines{"name=a", "language=C"});
  CHECK(facts_of_file("CMakeLists.txt", "project(a)") == Lines{"name=a", "language=C++"});
  CHECK(facts_of_file("CMakeLists.txt", "project(a NONE)") == Lines{"name=a"});
  CHECK(facts_of_file("CMakeLists.txt", "project(\"a") == Lines{"name=a", "language=C++"});
}

TEST_CASE("package: a long abstract is shortened, and the full text of a license is left out", "[input]") {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "word ";
  const Lines facts =
      facts_of_file("pyproject.toml", "[project]\nname = \"p\"\ndescription = \"One. " + words + "\"\nlicense = {text = \"" +
                                          words + "\"}\nversion = \"" + words + "\"\n");
  CHECK(facts.size() == 3);
  CHECK(facts.at(1).size() < 220);
  CHECK(facts.at(1).ends_with("word…"));
}

TEST_CASE("package: a missing name is reported with where it belongs", "[input]") {
  CHECK(problems_of("package.json", "{\"private\": true}") == Lines{"1:1: no name (the title of a card comes from 'name')"});
  CHECK(problems_of("pyproject.toml", "[tool.ruff]\nline-length = 100\n") ==
        Lines{"1:1: no name (the title of a card comes from 'project.name' or 'tool.poetry.name')"});
  CHECK(problems_of("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n") ==
        Lines{"1:1: no name: this is a workspace (pass the file of one of its packages)"});
  CHECK(problems_of("CMakeLists.txt", "project(${NAME})").size() == 1);
  CHECK(problems_of("go.mod", "module").size() == 1);
}

TEST_CASE("package: mistakes are reported at their places", "[input]") {
  CHECK(problems_of("Cargo.toml", "[package]\nk\u00E9y = 1\n") == Lines{"2:2: invalid TOML: expected '=', saw '\u00E9'"});
  CHECK(problems_of("Cargo.toml", "[package]\nname = frob\n") ==
        Lines{"2:9: invalid TOML: expected 'false', saw 'fr' (put text in quotes)"});
  CHECK(problems_of("package.json", "{\"name\": \"a\",\n\"version\": }\n").at(0).starts_with("2:12: "));
  CHECK(problems_of("CITATION.cff", "title: a\nauthors: [b\n").at(0).starts_with("2:10: "));
  CHECK(problems_of("setup.cfg", "[metadata]\nname = a\nfrob\n") == Lines{"3:1: expected 'key = value'"});
  CHECK(problems_of("setup.cfg", "name = a\n") == Lines{"1:1: expected a section"});
  CHECK(problems_of("pom.xml", "<project>\n  <name>a</nam>\n</project>") == Lines{"2:12: invalid XML: mismatched tag"});
  CHECK(problems_of("pom.xml", "<!DOCTYPE p [<!ENTITY a \"b\">]>\n<project/>").at(0).find("entities are not allowed") !=
        std::string::npos);
  CHECK(problems_of("pom.xml", "\xFF\xFE<") == Lines{"1:1: file is UTF-16 (save it as UTF-8)"});
  CHECK(problems_of("go.mod", std::string("module a\0b", 10)).size() == 1);
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "<a>";
  CHECK(problems_of("pom.xml", deep).at(0).find("nested deeper than 32 levels") != std::string::npos);
}

TEST_CASE("package: long and odd files are read in limited time", "[input]") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<a>";
  CHECK(problems_of("pom.xml", text).size() == 1);
  for (const char* part : {"'", "[a]\n", " x\n", "a=\n x = y\n", "%w[", "\"=>", "(", "project(", "module \"\n"}) {
    text.clear();
    while (text.size() < 900'000) text += part;
    for (const char* name : {"setup.cfg", "a.gemspec", "go.mod", "CMakeLists.txt"}) {
      Problems problems;
      package_of(name, text, problems);
    }
  }
}

TEST_CASE("package: a package is a card", "[model]") {
  Problems problems;
  const Node package = package_of("Cargo.toml",
                                  "[package]\nname = \"kairos\"\ndescription = \"Schedules :rocket: jobs.\"\nversion = \"1.0\"\n"
                                  "license = \"mit\"\nrepository = \"https://github.com/alice/kairos\"\nkeywords = [\"raft\"]\n",
                                  problems);
  const std::vector<Card> cards = read_cards(package, problems);
  CHECK(problems.empty());
  REQUIRE(cards.size() == 1);
  const Card& card = cards.front();
  CHECK(card.title.text == "kairos");
  CHECK(card.summary.text == "Schedules :rocket: jobs.");
  CHECK(card.owner.text == "alice");
  CHECK(card.tags.at(0).text.text == "raft");
  CHECK(card.link.url.text == "https://github.com/alice/kairos");
  CHECK(card.link.text.text == "view on github");
  REQUIRE(card.stats.size() == 3);
  CHECK(card.stats[0].value.text == "Rust");
  CHECK(card.stats[1].value.text == "MIT");
  CHECK(card.stats[2].value.text == "1.0");
  CHECK(card.is_converted);
  // A name alone is enough.
  CHECK(read_cards(package_of("go.mod", "module x", problems), problems).at(0).title.text == "x");
  CHECK(problems.empty());
}
