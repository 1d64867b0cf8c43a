// The first metadata file: the source of each field, and valid YAML for any text.

#include "init/facts.h"
#include "init/starter.h"
#include "input/parse.h"
#include "model/card.h"
#include "support/files.h"
#include "support/text.h"

using namespace placard;
using Kind = FactSource::Kind;

namespace {

Card read_back(const Starter& starter) {
  Problems problems;
  const std::string text = to_yaml(starter);
  CAPTURE(text);
  const std::vector<Card> cards = read_cards(parse({"cards.yaml", text}, problems), problems);
  CHECK(problems.empty());
  REQUIRE(cards.size() == 1);
  return cards.front();
}

Facts facts_of(const std::string& name) {
  return {name + " title",
          name + " summary",
          name + " owner",
          "https://" + name + ".org/a/b",
          "https://" + name + ".org/",
          name,
          name,
          {name},
          {},
          {}};
}

}  // namespace

TEST_CASE("init starter: clean text has printable characters and single spaces", "[init]") {
  CHECK(clean_text("  a\t\n\u00A0b\u2028c  ") == "a b c");
  CHECK(clean_text("a\x01\x1b[31m\u202E\u200B\uFEFFb\xff\xc3") == "ab");
  CHECK(clean_text("Fast 🚀⚡ tool 👩‍💻!") == "Fast tool!");
  CHECK(clean_text("T\x1b]0;PWNED\x07itle \x1b[31mred\x1b[0m") == "Title red");
  CHECK(clean_text("a\x1b]8;;https://example.org\x1b\\b \u009b1;31mc\u009d0;x\u009cd\x1b(Be\x1b") == "ab cde");
  CHECK(clean_text("a \x1bPq#0\nb \x1b[") == "a b");
  CHECK(clean_text("Hi there 👋, I'm Ada 🚀 .") == "Hi there, I'm Ada.");
  CHECK(clean_text("naïve 日本語 ไทย") == "naïve 日本語 ไทย");
}

TEST_CASE("init starter: text is shortened after a sentence, a word or a character", "[init]") {
  CHECK(shorten("One. Two. Three and more.", 12) == "One. Two.");
  CHECK(shorten("one two, three", 10) == "one two…");
  CHECK(shorten("aaaaaaaaaaaa", 5) == "aaaa…");
  CHECK(shorten("日本語日本語", 7) == "日本…");
  CHECK(shorten("short", 5) == "short");
}

TEST_CASE("init starter: each field comes from the source with the highest priority", "[init]") {
  const std::vector<SourceFacts> all{{Kind::package, facts_of("package")},
                                     {Kind::readme, facts_of("readme")},
                                     {Kind::repository, facts_of("git")},
                                     {Kind::license, facts_of("licence")}};
  const Starter starter = choose_facts(all, "folder");
  CHECK(starter.title == "readme title");
  CHECK(starter.summary == "package summary");
  CHECK(starter.owner == "git owner");
  CHECK(starter.url == "https://git.org/a/b");
  CHECK(starter.link_text == "view source");
  CHECK(starter.license == "package");
  Facts page;
  page.homepage = "https://example.org/";
  const Starter poor = choose_facts({{Kind::package, page}, {Kind::license, facts_of("licence")}}, "my folder");
  CHECK(poor.title == "my folder");
  CHECK(poor.license == "licence");
  CHECK(poor.link_text == "visit the website");
  CHECK(choose_facts({}, "\x01").title == "my-project");
}

TEST_CASE("init starter: one package file gives all its values, and license files are alternatives", "[init]") {
  Facts workspace;
  workspace.language = "Rust";
  Facts first;
  first.title = "foo";
  const Starter starter = choose_facts({{Kind::package, workspace},
                                        {Kind::package, first},
                                        {Kind::package, facts_of("other")},
                                        {Kind::readme, read_readme("# Sorting: Foo\n")},
                                        {Kind::license, read_license("Permission is hereby granted, free of charge … The above "
                                                                     "copyright notice and this permission notice")},
                                        {Kind::license, read_license("Apache License, Version 2.0")}},
                                       "folder");
  CHECK(starter.title == "Foo");
  CHECK(starter.summary == "Sorting");
  CHECK(starter.language.empty());
  CHECK(starter.owner.empty());
  CHECK(starter.tags.empty());
  CHECK(starter.license == "MIT OR Apache-2.0");
  CHECK(choose_facts({{Kind::package, workspace}}, "folder").language == "Rust");
}

TEST_CASE("init starter: any text is quoted so that it reads back the same, also a long summary that is folded", "[init]") {
  for (const char* text : {"plain", "true", "No",  "~",  "null",   "1.0",  "0x10", "- a", "a: b", "a #b", "#a", "'",
                           "\"",    "\\",   "\\n", "[a", "{a}",    "a, b", "*a",   "&a",  "!a",   "%a",   "@a", "`a",
                           "|",     ">",    "?",   "a:", "日本語", "=",    "<<",   "---", "...",  "a\\"}) {
    Starter starter;
    starter.style = "ink";
    starter.title = starter.summary = starter.owner = starter.language = starter.license = text;
    starter.tags = {text, "other"};
    starter.url = "https://example.org/?a=b&c#d";
    starter.link_text = "view source";
    const Card card = read_back(starter);
    CHECK(card.title.text == text);
    CHECK(card.summary.text == text);
    CHECK(card.owner.text == text);
    CHECK(card.tags.front().text.text == text);
    CHECK(card.stats.front().value.text == text);
    CHECK(card.link.url.text == starter.url);
    CHECK(card.link.text.text == "view source");
    CHECK(card.look.style.text == "ink");
  }
  Starter folded;
  folded.style = "ink";
  folded.title = "a";
  for (int i = 0; i < 40; ++i) folded.summary += "word: # \"' ";
  folded.summary.pop_back();
  CHECK(read_back(folded).summary.text == folded.summary);
}

TEST_CASE("init starter: the first line names the schema, and all commented-out examples are valid at once", "[init]") {
  Starter starter;
  starter.style = "ink";
  starter.title = "a";
  starter.schema = "https://example.org/schema.json";
  for (const bool is_profile : {false, true}) {
    starter.is_profile = is_profile;
    starter.url = is_profile ? "https://github.com/ada" : "";
    starter.link_text = "view on github";
    std::string text = to_yaml(starter);
    CHECK(text.starts_with("# yaml-language-server: $schema=https://example.org/schema.json\n# "));
    text.erase(0, text.find("\n\n"));
    for (const char* start : {"\n# ", "\n  # - ", "\n  #   ", "\n    # "}) {
      CAPTURE(start);
      for (std::size_t at = text.find(start); at != std::string::npos; at = text.find(start)) text.erase(text.find('#', at), 2);
    }
    for (const char* sentence : {"  # A second card.", "  # A badge: "}) CHECK(test::has(text, sentence));
    CAPTURE(text);
    Problems problems;
    const auto cards = read_cards(parse({"cards.yaml", text}, problems), problems);
    CHECK(problems.empty());
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].logo.light.text == "docs/logo.svg");
    CHECK(cards[0].status.text.text == (is_profile ? "" : "in progress"));
    CHECK(cards[0].look.layout.text == (is_profile ? "hero" : ""));
    CHECK(cards[1].status.text.text == "live");
    CHECK(cards[1].link.url.text ==
          (is_profile ? "https://github.com/ada/another-project" : "https://github.com/alice/another-project"));
    CHECK(cards[2].look.layout.text == "badge");
  }
}

TEST_CASE("init starter: a repository with the name of its owner gets the header of a profile", "[init]") {
  const auto title_of = [](const std::string& readme) {
    const Facts repository = read_git_config("[remote \"origin\"]\nurl = https://github.com/Ada/ada.git\n");
    const Starter starter = choose_facts({{Kind::readme, read_readme(readme)}, {Kind::repository, repository}}, "folder");
    CHECK(starter.is_profile);
    CHECK(starter.url == "https://github.com/Ada");
    return starter.title + " of " + starter.owner;
  };
  CHECK(title_of("### Hi there 👋, I'm Ada Lovelace!\n") == "Ada Lovelace of Ada");
  CHECK(title_of("# Hello, my name is Ada.\n\nI write programs.\n") == "Ada of ");
  CHECK(title_of("## Hi there 👋\n") == "Ada of ");
  CHECK(title_of("# The Countess\n") == "The Countess of Ada");
  CHECK(title_of("") == "Ada of ");
  const Facts other = read_git_config("[remote \"origin\"]\nurl = https://github.com/ada/engine.git\n");
  CHECK_FALSE(choose_facts({{Kind::repository, other}}, "ada").is_profile);
}

TEST_CASE("init starter: a name that is none and a logo lead to the name of the repository", "[init]") {
  const Facts package = read_package_facts({"package.json", R"({"name": "@loom/root", "license": "MIT"})"});
  CHECK(package.title.empty());
  const Facts repository = read_git_config("[remote \"origin\"]\nurl = https://github.com/acme/loom.git\n");
  const auto title_of = [&](const char* readme) {
    const Facts facts = read_readme(readme);
    CHECK(facts.summary == "Keeps state.");
    return choose_facts({{Kind::package, package}, {Kind::readme, facts}, {Kind::repository, repository}}, "x").title;
  };
  CHECK(title_of("<p align=\"center\"><picture><img src=\"a.svg\" alt=\"Loom logo\"></picture></p>\n\nKeeps state.\n") == "Loom");
  CHECK(title_of("![LOOM](a.svg)\n\nKeeps state.\n") == "LOOM");
  CHECK(title_of("![a picture](a.svg)\n\nKeeps state.\n") == "loom");
}

TEST_CASE("init starter: the workflow is that of examples/ and runs on the default branch", "[init]") {
  const std::string example = test::read_file(test::fs::path(PLACARD_SOURCE_FOLDER) / "examples/workflow.yml");
  const std::string ours = to_workflow({"OWNER/placard@v0.1.0", {"main"}, "README.md"});
  const auto body = [](const std::string& text) { return text.substr(text.find("name: cards")); };
  CHECK(body(ours) == body(example));
  CHECK(test::has(ours, "Replace OWNER"));
  const std::string other = to_workflow({"alice/placard@v0.1.0", {"main"}, ""});
  CHECK_FALSE(test::has(other, "OWNER"));
  CHECK_FALSE(test::has(other, "readme"));
  using Words = std::vector<std::string>;
  CHECK(default_branches("ref: refs/remotes/origin/dev/x\n", "ref: refs/heads/main\n") == Words{"dev/x"});
  CHECK(default_branches("", "ref: refs/heads/master\n") == Words{"master"});
  CHECK(default_branches("", "ref: refs/heads/feature\n") == Words{"main", "master"});
  CHECK(default_branches("ref: refs/remotes/origin/a: [b]\n", "4b825dc642cb6eb9a060e54bf8d69288fbee4904\n") ==
        Words{"main", "master"});
}

TEST_CASE("init starter: a pipeline is its example, filled in", "[init]") {
  const PipelineHost* gitlab = find_pipeline_host("gitlab.com");
  REQUIRE(gitlab != nullptr);
  CHECK(find_pipeline_host("mygitlab.org") == nullptr);
  CHECK(find_pipeline_host("github.com") == nullptr);
  CHECK(find_pipeline_host("") == nullptr);
  const std::string example =
      "# Cards.\n# Replace OWNER and VERSION with those of a release of placard.\nurl: x.org/OWNER/vVERSION/placard-VERSION-linux\n"
      "- placard embed README.md\n- git add cards README.md\n";
  CHECK(to_pipeline(example, *gitlab, {"alice/placard@v1.2.3", {"main"}, "Readme.md"}) ==
        "# Cards.\nurl: x.org/alice/v1.2.3/placard-1.2.3-linux\n- placard embed Readme.md\n- git add cards Readme.md\n");
  CHECK(to_pipeline(example, *gitlab, {"OWNER/placard@v1.2.3", {"main"}, ""}) ==
        "# Cards.\n# Replace OWNER with the owner of the placard repository.\nurl: x.org/OWNER/v1.2.3/placard-1.2.3-linux\n"
        "- git add cards\n");
  const PipelineHost* codeberg = find_pipeline_host("codeberg.org");
  REQUIRE(codeberg != nullptr);
  CHECK(to_pipeline("branches: [main]\nruns-on: docker # x\n", *codeberg, {"a/placard@v1", {"main", "master"}, "README.md"}) ==
        "branches: [main, master]\nruns-on: codeberg-small # x\n");
}

TEST_CASE("init starter: a patch has three lines of context", "[init]") {
  CHECK(to_patch("a", std::nullopt, "x\ny") ==
        "diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n"
        "\\ No newline at end of file\n");
  CHECK(to_patch("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\n5\n6\n7\n8\n") ==
        "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n");
}
