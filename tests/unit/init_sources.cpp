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

TEST_CASE("init sources: a package file gives clean facts", "[init]") {
  const Facts facts = read_package_facts(
      {"Cargo.toml",
       "[package]\r\nname = \"kairos\" # \"x\"\r\ndescription = \"\"\"\r\nA \\\"job\\\" scheduler\\u2026 \\U0001F680\r\n\"\"\"\r\n"
       "license.workspace = true\nkeywords = [ \"raft\", # one\n 'jobs', \"Raft\" ]\n"
       "repository = 'https://github.com/alice/kairos'\nhomepage = \"https://kairos.example.org\"\n"
       "[dependencies]\nname = \"no\"\n[workspace.package]\nlicense = \"MIT\"\n"});
  CHECK(facts.title == "kairos");
  CHECK(facts.summary == "A \"job\" scheduler…");
  CHECK(facts.license == "MIT");
  CHECK(facts.tags == Words{"raft", "jobs"});
  CHECK(facts.url == "https://github.com/alice/kairos");
  CHECK(facts.owner == "alice");
  CHECK(facts.homepage == "https://kairos.example.org");
  CHECK(facts.language == "Rust");
  CHECK(facts.problem.empty());
}

TEST_CASE("init sources: a package file without a name tells what it can", "[init]") {
  const Facts workspace = read_package_facts({"Cargo.toml", "[workspace.package]\nlicense = \"MIT\"\n"});
  CHECK(workspace.problem.empty());
  CHECK(workspace.license == "MIT");
  CHECK(workspace.language == "Rust");
  CHECK(read_package_facts({"pyproject.toml", "[tool.ruff]\nline-length = 100\n"}).language.empty());
  CHECK(read_package_facts({"package.json", R"({"private": true})"}).language.empty());
  CHECK(read_package_facts({"go.mod", "module"}).title.empty());
}

TEST_CASE("init sources: the first error of a package file is its problem", "[init]") {
  const auto problem = [](const std::string& text) { return read_package_facts({"Cargo.toml", "[package]\n" + text}).problem; };
  CHECK(problem("b = \"c\"  # d\n[[e]]\r\nf = 1_000\r\ng = -inf\nh = 1979-05-27 07:32:00Z\n\"i j\".k = 'l'\n").empty());
  CHECK(problem("a = \"b\"\nc = d\n") == "line 3: invalid TOML: could not determine value type");
  CHECK(problem("[a\nb = 1\n").starts_with("line 2: "));
  CHECK(problem("= 1\n").starts_with("line 2: "));
  CHECK(problem("a = 1\na = 2\n").starts_with("line 3: "));
  CHECK(read_package_facts({"package.json", "{\"name\": "}).problem.starts_with("line 1: "));
  CHECK(read_package_facts({"package.json", ""}).problem == "line 1: file is empty");
}

TEST_CASE("init sources: deeply nested and invalid TOML is refused in limited time", "[init]") {
  const auto problem = [](const std::string& text) { return read_package_facts({"Cargo.toml", text}).problem; };
  for (const char* part : {"[", "{", "[{a=", "{a={", "[[a]\n", "{}", "= \"\n"}) {
    CAPTURE(part);
    std::string deep;
    while (deep.size() < 900'000) deep += part;
    CHECK_FALSE(problem("x = " + deep).empty());
    CHECK_FALSE(problem(deep).empty());
  }
  const auto dots = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "a.";
    return text + "b";
  };
  const std::string package = "[package]\nname = \"k\"\n";
  CHECK(problem(package + dots(500'000) + " = 1") == "line 3: more than 200 dots in a line");
  CHECK(problem(package + "[" + dots(201) + "]") == "line 3: more than 200 dots in a line");
  std::string nested = package + "[" + dots(200) + "]\n";  // 3,000 levels
  for (int i = 0; i < 7; ++i) nested += dots(200) + " = {" + dots(0) + " = [\n{";
  CHECK_FALSE(problem(nested).empty());
  CHECK(problem(package + "[" + dots(200) + "]\n" + dots(200) + " = [{\"\" = [\n{" + dots(200) + " = 1}]}]").find("nested") !=
        std::string::npos);
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
