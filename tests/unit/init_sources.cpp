// Facts from each kind of project file.

#include "init/facts.h"

using namespace placard;
using Words = std::vector<std::string>;

TEST_CASE("init sources: the URL of a remote becomes the URL of the repository page", "[init]") {
  struct Row {
    const char* remote;
    const char* url;
    const char* owner;
    const char* name;
  };
  const std::vector<Row> rows{
      {"git@github.com:alice/kairos.git", "https://github.com/alice/kairos", "alice", "kairos"},
      {"https://github.com/alice/kairos", "https://github.com/alice/kairos", "alice", "kairos"},
      {"https://alice:secret@github.com/alice/kairos.git", "https://github.com/alice/kairos", "alice", "kairos"},
      {"https://x:p@ss@github.com/alice/kairos.git", "https://github.com/alice/kairos", "alice", "kairos"},
      {"ssh://git@gitlab.example.org:2222/group/sub/kairos.git", "https://gitlab.example.org/group/sub/kairos", "group",
       "kairos"},
      {"https://git.example.org:8443/alice/kairos/", "https://git.example.org:8443/alice/kairos", "alice", "kairos"},
      {"ssh://git@ssh.github.com:443/alice/kairos.git", "https://github.com/alice/kairos", "alice", "kairos"},
      {"git://GitHub.com/alice/kairos", "https://github.com/alice/kairos", "alice", "kairos"},
      {"git@git.sr.ht:~alice/kairos", "https://git.sr.ht/~alice/kairos", "alice", "kairos"},
      {"git@work:alice/kairos.git", "", "alice", "kairos"},
      {"git+https://github.com/alice/kairos.git#main", "https://github.com/alice/kairos", "alice", "kairos"},
      {"gitlab:alice/kairos", "https://gitlab.com/alice/kairos", "alice", "kairos"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.remote);
    const auto address = parse_repository_address(row.remote);
    REQUIRE(address);
    CHECK(address->url == row.url);
    CHECK(address->owner == row.owner);
    CHECK(address->name == row.name);
  }
}

TEST_CASE("init sources: other URLs and paths are not repositories", "[init]") {
  for (const char* text :
       {"", "/srv/git/kairos.git", "../kairos", "file:///srv/kairos", "C:\\kairos", "https://", "https://github.com",
        "https://github.com/", "git@github.com:", "javascript://x/y", "https://github.com/a/../b", "https://github.com/a b/c",
        "https://git\"hub.com/a/b", "https://github.com/a/b\"c"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_repository_address(text));
  }
}

TEST_CASE("init sources: a public URL is http or https without credentials, and its link text names the host", "[init]") {
  CHECK(public_url(" https://example.org/a?b=c#d ") == "https://example.org/a?b=c#d");
  for (const char* text : {"javascript:alert(1)", "https://a:b@example.org", "https://example.org/\"", "ftp://example.org",
                           "example.org", "https://example.org/a b"}) {
    CAPTURE(text);
    CHECK(public_url(text).empty());
  }
  CHECK(link_text_for("https://github.com/a/b", "other") == "view on github");
  CHECK(link_text_for("https://gitlab.example.org/a/b", "other") == "view on gitlab");
  CHECK(link_text_for("https://example.org/github", "other") == "other");
}

TEST_CASE("init sources: .git/config gives the repository: origin before upstream before others", "[init]") {
  const std::string others =
      "[remote \"aa\"]\n\turl = https://example.org/x/other\n[remote \"upstream\"]\n\turl = https://example.org/x/up\n";
  CHECK(
      read_git_config(others + "[remote \"origin\"] ; mine\n\turl = \"git@github.com:alice/kairos.git\" # c\n\turl = x\n").url ==
      "https://github.com/alice/kairos");
  CHECK(read_git_config(others).title == "up");
  CHECK(read_git_config("[remote \"b\"]\nurl = /srv/x\n[remote \"c\"]\nurl = https://example.org/x/c").title == "c");
  CHECK(read_git_config("[core]\nurl = https://example.org/x/c\n[remote").title.empty());
}

TEST_CASE("init sources: Cargo.toml gives a crate", "[init]") {
  const Facts facts = read_cargo(
      "[package]\r\nname = \"kairos\" # \"x\"\r\ndescription = \"\"\"\r\nA \\\"job\\\" "
      "scheduler\\u2026\r\n\"\"\"\r\nlicense.workspace = true\n"
      "keywords = [ \"raft\", # one\n 'jobs' ]\nrepository = 'https://github.com/alice/kairos'\nhomepage = "
      "\"https://kairos.example.org\"\n"
      "[dependencies]\nname = \"no\"\n[workspace.package]\nlicense = \"MIT\"\n");
  CHECK(facts.title == "kairos");
  CHECK(facts.summary == "A \"job\" scheduler…");
  CHECK(facts.license == "MIT");
  CHECK(facts.tags == Words{"raft", "jobs"});
  CHECK(facts.url == "https://github.com/alice/kairos");
  CHECK(facts.owner == "alice");
  CHECK(facts.homepage == "https://kairos.example.org");
  CHECK(facts.language == "Rust");
  CHECK(facts.problem.empty());
  CHECK(read_cargo("[workspace.package]\nlicense = \"MIT\"\n").problem.empty());
  CHECK(read_cargo("[package]\nname \"k\n").problem == "has no valid '[package]' table");
}

TEST_CASE("init sources: pyproject.toml gives a Python project, also with Poetry", "[init]") {
  const Facts facts = read_pyproject(
      "[project]\nname = \"tabulo\"\nlicense = {text = \"BSD-3-Clause\", x = {y = 1}}\nkeywords = [\"csv\"]\n"
      "[project.urls]\nHomepage = \"https://tabulo.example.org\"\n\"Source Code\" = \"https://gitlab.com/g/tabulo\"\n");
  CHECK(facts.title == "tabulo");
  CHECK(facts.license == "BSD-3-Clause");
  CHECK(facts.url == "https://gitlab.com/g/tabulo");
  CHECK(facts.homepage == "https://tabulo.example.org");
  CHECK(facts.language == "Python");
  CHECK(read_pyproject("[tool.poetry]\nname = \"p\"\ndescription = \"d\"\n").summary == "d");
  CHECK(read_pyproject("[tool.ruff]\nline-length = 100\n").language.empty());
}

TEST_CASE("init sources: the first invalid line of TOML is reported, and the other lines are read", "[init]") {
  const auto broken = [](const std::string& text) {
    const Facts facts = read_cargo("[package]\n" + text + "\n[workspace]\nx = 1\n[package.metadata]\ny = 2\n");
    return facts.broken_line;
  };
  CHECK(broken("b = \"c\"  # d\n[[e]]\r\nf = 1_000\r\ng = -inf\nh = 1979-05-27 07:32:00Z\n\"i j\".k = 'l'\n") == 0);
  CHECK(broken("a = [\n  \"b\", # c\n  1,\n]\nd = {e = true, f = [\"g\"]}\nh = \"\"\"\ni\n\"\"\"\n") == 0);
  CHECK(broken("a = \"b\"\nc = d\n") == 3);
  CHECK(broken("a = \"b\"\nc \"d\"\n") == 3);
  CHECK(broken("a = \"b\nc = \"d\"\n") == 2);
  CHECK(broken("a = \"b\"c\"\n") == 2);
  CHECK(broken("[a\nb = 1\n") == 2);
  CHECK(broken("a =\n") == 2);
  CHECK(broken("= 1\n") == 2);
  CHECK(broken("a = 1\na = 2\n") == 3);
  const Facts facts = read_cargo("[package]\nname = \"k\ndescription = 'y'\nkeywords = [\"a\",\n\nlicense = \"MIT\"\n");
  CHECK(facts.broken_line == 2);
  CHECK(facts.summary == "y");
  CHECK(read_cargo("[package]\nname = \"k\"\ndescription = \"\"\"\nx\n").title == "k");
}

TEST_CASE("init sources: deeply nested and invalid TOML is read in limited time", "[init]") {
  const std::string package = "[package]\nname = \"k\"\n";
  for (const char* part : {"[", "{", "[{a=", "{a={", "[[a]\n", "{}"}) {
    CAPTURE(part);
    std::string deep;
    while (deep.size() < 900'000) deep += part;
    CHECK(read_cargo(package + "x = " + deep).title == "k");
    CHECK(read_cargo(package + deep + " = 1").title == "k");
    CHECK(read_cargo(deep).problem == "has no valid '[package]' table");
  }
  const auto dots = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "a.";
    return text + "b";
  };
  CHECK(read_cargo(package + dots(500'000) + " = 1").problem == "has more than 4000 dots");
  CHECK(read_cargo(package + "[" + dots(4'001) + "]").problem == "has more than 4000 dots");
  CHECK(read_cargo(package + "[" + dots(1'000) + "]\n" + dots(1'000) + " = {" + dots(2'000) + " = [[[[[[1]]]]]]}").title == "k");
  std::string many = package;
  for (int i = 0; i < 100'000; ++i) many += "= \"\n";
  CHECK(read_cargo(many).broken_line == 3);
  CHECK(read_cargo(many).title == "k");
}

TEST_CASE("init sources: go.mod gives a module, its repository and its name without the version", "[init]") {
  const Facts facts = read_go_mod("// c\nmodule github.com/bob/gokit/tools/v2 // x\n\ngo 1.22\n");
  CHECK(facts.title == "tools");
  CHECK(facts.url == "https://github.com/bob/gokit");
  CHECK(facts.owner == "bob");
  CHECK(read_go_mod("module example.org/context").title == "context");
  CHECK(read_go_mod("module example.org/context").url.empty());
  CHECK(read_go_mod("module").title.empty());
}

TEST_CASE("init sources: CMakeLists.txt gives the arguments of project()", "[init]") {
  const Facts facts = read_cmake(
      "# project(no)\nset(x \"project(no)\")\nmy_project(no)\nPROJECT ( fastmath VERSION 1.0 # c )\n"
      "  DESCRIPTION \"Vector \\\"maths\\\": small\" HOMEPAGE_URL \"https://f.example.org\" LANGUAGES C CXX)\n");
  CHECK(facts.title == "fastmath");
  CHECK(facts.summary == "Vector \"maths\": small");
  CHECK(facts.homepage == "https://f.example.org");
  CHECK(facts.language == "C++");
  CHECK(read_cmake("project(a C)").language == "C");
  CHECK(read_cmake("project(a)").language == "C++");
  CHECK(read_cmake("project(a NONE)").language.empty());
  CHECK(read_cmake("project(${NAME})").title.empty());
  CHECK(read_cmake("project(").title.empty());
  CHECK(read_cmake("project(\"a").title == "a");
}

TEST_CASE("init sources: package.json gives a package without its scope", "[init]") {
  const Facts facts = read_package_json(
      R"({"name": "@scope/tiny", "description": "small", "keywords": ["a", null, "A", 5], "license": {"type": "ISC"},
          "repository": "scope/tiny", "homepage": "https://tiny.example.org", "devDependencies": {"typescript": "5"}})");
  CHECK(facts.title == "tiny");
  CHECK(facts.license == "ISC");
  CHECK(facts.tags == Words{"a", "5"});
  CHECK(facts.url == "https://github.com/scope/tiny");
  CHECK(facts.homepage == "https://tiny.example.org");
  CHECK(facts.language == "TypeScript");
  CHECK(read_package_json(R"({"name": "x", "repository": {"url": "git+ssh://git@github.com/a/b.git"}})").url ==
        "https://github.com/a/b");
  CHECK(read_package_json(R"({"private": true})").language.empty());
  CHECK(read_package_json("{\"name\": ").problem == "is not valid JSON");
  CHECK(read_package_json("[]").problem == "is not valid JSON");
}

TEST_CASE("init sources: a license is recognized by its text", "[init]") {
  CHECK(read_license("MIT License\n\nCopyright X\n\nPermission is hereby granted,\n  free of charge, to …\nThe above copyright "
                     "notice and this\n"
                     "permission notice shall …")
            .license == "MIT");
  CHECK(read_license("GNU GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007\n … use with the GNU Affero General Public License.")
            .license == "GPL-3.0");
  CHECK(read_license("GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3 … GNU General Public License, version 3, 29 June 2007")
            .license == "AGPL-3.0");
  CHECK(read_license("Redistribution and use in source and binary forms, … endorse or promote products").license ==
        "BSD-3-Clause");
  CHECK(read_license("Redistribution and use in source and binary forms, …").license == "BSD-2-Clause");
  CHECK(read_license("Apache License\nVersion 2.0, January 2004").license == "Apache-2.0");
  CHECK(read_license("all rights reserved \xff").license.empty());
}
