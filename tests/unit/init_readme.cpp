// Facts from a README, and the position of the markers in it.

#include "init/facts.h"
#include "init/starter.h"
#include "readme/markers.h"
#include "support/text.h"

using namespace placard;

namespace {

std::string with_markers(std::string readme) {
  const Insertion insertion = place_markers(readme);
  return readme.insert(insertion.offset, insertion.lines);
}

// The text of the first block.
std::string text_of(const std::string& markdown) {
  const std::vector<ReadmeBlock> blocks = read_blocks(markdown);
  return blocks.empty() ? "" : blocks.front().text;
}

const std::string pair = "<!-- placard:start -->\n<!-- placard:end -->\n";

}  // namespace

TEST_CASE("init readme: Markdown is converted to plain text, with character references and distant links resolved", "[init]") {
  CHECK(text_of("A **fast**, _small_ and `plain` [tool](https://x.org/a(b)) for snake_case_names") ==
        "A fast, small and plain tool for snake_case_names");
  CHECK(text_of(
            "[![Build](a.svg)](b) ![logo][l] [docs][d] <b>bold</b><!-- no --> &amp; :rocket: 🚀 at 10:30:15\n\n[d]: x\n[l]: y") ==
        "docs bold & at 10:30:15");
  CHECK(text_of("2 * 3 \\*not\\* ~~gone~~ <https://x.org> a[^1]") == "2 * 3 *not* gone https://x.org a");
  CHECK(text_of("a  \nb<br>c\nd `:e: &amp;`") == "a b c d :e: &amp;");
  CHECK(text_of("Fast[^1] and [small].[^2]\n\n[^1]: Very.\n[small]: x\n") == "Fast and small.");
  CHECK(text_of("[a](b) | [c") == "a | [c");
  CHECK(text_of("![a](b) | ![c](d) · <img src=\"x\">").empty());
  CHECK(text_of("a <!-- open") == "a <!-- open");
  CHECK(text_of("a\0b") == "a");
  CHECK(text_of("[docs][d] here\n\n" + std::string(50'000, 'x') + "\n\n[d]: x") == "docs here");
  CHECK(text_of("a &#8212; b &middot; &rarr; &eacute;&apos; &#x41;") == "a — b · → é' A");
  CHECK(text_of("<p>\n&lt;a&gt; &quot;b&quot; &#38; &eacute; &none; & &;\n</p>") == "<a> \"b\" & é &none; & &;");
  CHECK(text_of("`&amp;`") == "&amp;");
  CHECK(read_readme("<p align=\"center\">\n<img src=a>\n&#8287;&nbsp;\n<img src=b>\n</p>\n\nJobs.").summary == "Jobs.");
}

TEST_CASE("init readme: deeply nested and invalid Markdown is read in limited time", "[init]") {
  CHECK(text_of("x" + std::string(200'000, '[')).starts_with("x["));
  CHECK(test::has(text_of(std::string(2'000, '[') + "x" + std::string(2'000, ']')), "x"));
  for (const char* part :
       {"*",   "> ", "- ", "1. ",     "[^",   "![",      "[](", "`",    "<a", "<!--",  "<p>",    "&",     "&amp;",
        ":a:", "a_", "|",  "[a]:b\n", "<a\n", "<p>\n\n", "~~a", "**a*", "](", "<x>\n", "# \n\n", "-\n\n", "a\n-|\n"}) {
    CAPTURE(part);
    std::string deep;
    while (deep.size() < 100'000) deep += part;
    CHECK(read_readme(deep).title.size() < 5'000);
    CHECK(place_markers(deep).offset <= deep.size());
  }
}

TEST_CASE("init readme: the first heading is the title, and the first paragraph the summary", "[init]") {
  const auto says = [](const std::string& text, const char* title, const char* summary) {
    CAPTURE(text);
    const Facts facts = read_readme(text);
    CHECK(facts.title == title);
    CHECK(facts.summary == summary);
  };
  says("# Kairos #\n[![b](c)](d)\n\n> quoted\n\n- list\n\nA *job*\nscheduler.\n\nMore.", "Kairos", "A job scheduler.");
  says("Kairos\r\n======\r\n\r\nA scheduler.\r\n", "Kairos", "A scheduler.");
  says("---\ntitle: x\n---\n<!-- # no\n\n# no -->\n```\n# no\n```\n# Kairos\n", "Kairos", "");
  says("# Kairos: jobs, once\n\n## Install\n\nRun it.\n", "Kairos", "jobs, once");
  says("# Kairos — jobs\n\nA scheduler.", "Kairos", "A scheduler.");
  says("<div align=\"center\">\n<h1>\n <img src=x> Kairos</h1>\n\n**A scheduler**\n</div>", "Kairos", "A scheduler");
  says("# README\n\n# Kairos\n", "Kairos", "");
  says("Just words.", "", "Just words.");
  says("", "", "");
  says("#", "", "");
}

TEST_CASE("init readme: title and summary of READMEs as people write them", "[init]") {
  const auto says = [](const std::string& text, const char* title, const char* summary) {
    CAPTURE(text);
    const Facts facts = read_readme(text);
    CHECK(facts.title == title);
    CHECK(facts.summary == summary);
  };
  const char* tool = "A build tool for C.";
  says("# Lathe\n\nLathe builds C. It is:\n\n- fast\n", "Lathe", "Lathe builds C.");
  says("# Lathe\n\nLathe is:\n\n- fast\n\n## Usage\n\nRun it.\n", "Lathe", "");
  says("# Lathe\n\n> A build tool for C.\n\n## Usage\n", "Lathe", tool);
  says("# Lathe\n\n> “A build tool for C.”\n", "Lathe", tool);
  says("# Lathe\n\n> A build tool\n>\n> for C.\n", "Lathe", tool);
  says("# Lathe\n\n> [!WARNING]\n> This is beta.\n\n## Usage\n", "Lathe", "");
  says("# Lathe\n\n**Note:** it moved.\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\nhttps://github.com/user-attachments/assets/1\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\n<sub>Sponsored by <a href=\"s\">S</a></sub>\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\n### A build tool for C.\n\nLathe compiles.\n", "Lathe", tool);
  says("# Lathe\n\n### How it works with C\n\nLathe compiles.\n", "Lathe", "");
  says("# Lathe\n\n## Table of Contents\n\n- a\n\n## About\n\nA build tool for C.\n", "Lathe", tool);
  says("# Welcome to Lathe! 👋\n\n![v](v.svg)\n\nA build tool for C.\n", "Lathe", tool);
  says("# [![Lathe](logo.svg)](https://x.org)\n\nA build tool for C.\n", "Lathe", tool);
  says("<h1 align=\"center\"><img src=\"a.svg\" alt=\"Lathe Logo\"></h1>\n\nA build tool for C.\n", "Lathe", tool);
  says("<p align=\"center\"><b>Lathe</b></p>\n<p align=\"center\">A build tool for C.</p>\n\n## Usage\n", "Lathe", tool);
  says("<table><tr><td><h1>Lathe</h1></td></tr></table>\n\nA build tool for C.\n", "Lathe", tool);
  says("# [Lathe](x) &middot; [![l](a)](b) [![m](c)](d)\n\nA build tool for C.\n", "Lathe", tool);
  says("<h1>\n<img src=\"a\"><br>Lathe<br>\n<sub>A build tool for C.</sub>\n</h1>\n", "Lathe", tool);
  says("# Table of Contents\n\n- a\n\n# Lathe\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\n*In other languages: [中文](README.zh-cn.md).*\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\n🚧 **Work in progress** 🚧\n\nA build tool for C.\n", "Lathe", tool);
  says("---\n\n# Lathe\n\n---\n\nA build tool for C.\n", "Lathe", tool);
  says("# 车床\n\n一个工具。它是：\n\n- 快\n", "车床", "一个工具。");
  says("# Welcome to the Lathe project! 🎉\n\nHello and thanks for visiting.\n\nWebsite: https://x.org\n\nA build tool for C.\n",
       "Lathe", tool);
  says("# Welcome to Lathe's documentation!\n\nA build tool for C. Website: https://x.org\n", "Lathe", tool);
  says("# \"Lathe\n\nA build tool for C.\n", "Lathe", tool);
  says("# Lathe\n\nSee https://x.org\n", "Lathe", "See https://x.org");
  says("# Lathe &amp; Co\n\nFast &mdash; and&nbsp;small.\n", "Lathe & Co", "Fast — and small.");
}

TEST_CASE("init readme: a README that a tool wrote gives no title and no summary", "[init]") {
  for (const char* text :
       {"# Getting Started with Create React App\n\nThis project was bootstrapped with [Create React App](x).\n\n## Available "
        "Scripts\n\nYou can run:\n",
        "# React + TypeScript + Vite\n\nThis template provides a minimal setup.\n\nTwo plugins are available.\n",
        "This is a [Next.js](x) project bootstrapped with [`create-next-app`](y).\n\n## Getting Started\n\nOpen the page.\n"}) {
    CAPTURE(text);
    CHECK(read_readme(text).title.empty());
    CHECK(read_readme(text).summary.empty());
  }
  CHECK(read_readme("# Shop\n\nThis project was generated using Angular CLI.\n").title == "Shop");
}

TEST_CASE("init readme: a heading of level 1 is the title whatever is above it", "[init]") {
  for (const char* above : {"Sponsored by X", "This is a repo for my thesis.", "### Sponsors\n\n- X", "English | [中文](zh.md)",
                            "English | [中文](https://foo.dev/zh) · [日本語](docs/i18n/ja.md)", "# WARNING: alpha software"}) {
    CAPTURE(above);
    const Facts facts = read_readme(std::string(above) + "\n\n# Foo\n\nFoo sorts files.\n\n# Usage\n");
    CHECK(facts.title == "Foo");
    CHECK(facts.summary == "Foo sorts files.");
  }
  CHECK(read_readme("Sorts files.\n\n# Foo\n\n## Usage\n\nRun it.\n").summary == "Sorts files.");
  CHECK(read_readme("English | [中文](zh.md)\n\n# Foo\n").summary.empty());
  CHECK(read_readme("# Foo\n\n[English](en.md) / 中文\n\nFoo sorts files.\n").summary == "Foo sorts files.");
  CHECK(read_readme("# Foo\n\nUses [a](a), [b](b).\n").summary == "Uses a, b.");
}

TEST_CASE("init readme: labels are no part of a title, and a name of the project decides where it is split", "[init]") {
  const auto title_of = [](const std::string& heading, const std::vector<std::string>& names) {
    Facts facts = read_readme("# " + heading + "\n");
    find_name(facts, names);
    return facts.title + (facts.summary.empty() ? "" : " (" + facts.summary + ")");
  };
  CHECK(title_of("DEPRECATED: foo", {"x"}) == "foo");
  CHECK(title_of("README: Tk", {"x"}) == "Tk");
  CHECK(title_of("Project: Foo", {"x"}) == "Foo");
  CHECK(title_of("Simple Python Version Management: pyenv", {"x", "PyEnv"}) == "pyenv (Simple Python Version Management)");
  CHECK(title_of("Simple Python Version Management: pyenv", {"x"}) == "Simple Python Version Management: pyenv");
  CHECK(title_of("Star Wars: The Game", {"x"}) == "Star Wars: The Game");
  CHECK(title_of("Star Wars: The Game", {"star-wars"}) == "Star Wars (The Game)");
  CHECK(title_of("wisp — tagline", {"x"}) == "wisp (tagline)");
  CHECK(title_of("A generator — wisp", {"wisp"}) == "wisp (A generator)");
  Facts facts = read_readme("# A generator - wisp\n\nMakes sites.\n");
  find_name(facts, {"wisp"});
  CHECK(facts.summary == "Makes sites.");
}

TEST_CASE("init readme: short taglines, and sections about the project, give the summary", "[init]") {
  for (const char* text :
       {"<h1>Foo</h1>\n<h3>Sorts files.</h3>\n", "# Foo\n### Sorts files.\n\n---\n\n## Usage\n\nRun it.\n",
        "# Foo\n## What is Foo?\n\nSorts files.\n", "# Foo\n\n## 📖 简介\n\nSorts files.\n",
        "# Foo\n\n## 📖 About the project\n\nSorts files.\n", "# Foo\n\n## Why Foo?\n\nSorts files.\n",
        "# Foo\n\n## Описание\n\nSorts files.\n", "# Foo - Sorts files.\n\n## Why Foo?\n\nIt is fast.\n",
        "<h3 align=\"center\">Foo</h3>\n<p align=\"center\">\nSorts files.\n<br />\n<a href=\"x\"><b>Explore the "
        "docs »</b></a>\n<br />\n<a href=\"d\">View Demo</a>\n</p>\n"}) {
    CAPTURE(text);
    CHECK(read_readme(text).title == "Foo");
    CHECK(read_readme(text).summary == "Sorts files.");
  }
  for (const char* text : {"# Foo\n### Key features\n\n- a\n", "# Foo\n### Getting started\n\n## Usage\n"})
    CHECK(read_readme(text).summary.empty());
}

TEST_CASE("init readme: headings and paragraphs in HTML count, with <br> as a space", "[init]") {
  const std::string html =
      "<p align=\"center\">\n <img src=\"a.png\"\n  width=\"9\">\n <H3>Ka<i>ir</i>os</H3>\n</p>\n\n<p>\n Runs jobs<br/>once\n</p>\n\n## Setup\n";
  const Facts facts = read_readme(html);
  CHECK(facts.title == "Kairos");
  CHECK(facts.summary == "Runs jobs once");
  CHECK(with_markers(html).find(pair) == html.find("<p>\n Runs"));
  CHECK(read_readme("<h1>\n\nKairos\n\n</h1>\n\nJobs.").title == "Kairos");
  CHECK(read_readme("# A\n<table><tr><td>b</td></tr></table>\n\n<details>\n\nc\n\n</details>\n\nText.").summary == "Text.");
  CHECK(read_readme("# A\n<ul><li>b</li></ul><!-- <p>c</p>\n\n -->\n\nText.").summary == "Text.");
}

TEST_CASE("init readme: rows of links are not a summary and stay above the markers", "[init]") {
  for (const std::string row : {"[English](README.md) | [中文](README.zh.md)", "English | [中文](docs/README_CN.md)",
                                "**[Docs](a)** · [Chat](b), [Blog](c)", "Read this in other languages: [Français](README-fr.md)",
                                "<p>\n<a href=\"a\">Docs</a> •\n<a href=\"b\">Chat</a>\n</p>",
                                "<div>English / <a href='./README.de.md'>Deutsch</a></div>"}) {
    CAPTURE(row);
    CHECK(read_readme(row + "\n\n# Kairos\n\nJobs.\n").title == "Kairos");
    CHECK(read_readme("# Kairos\n\n" + row + "\n\nJobs.\n").summary == "Jobs.");
    CHECK(with_markers("# Kairos\n\n" + row + "\n\nJobs.\n") == "# Kairos\n\n" + row + "\n\n" + pair + "\nJobs.\n");
  }
  for (const char* prose : {"See [the manual](README.md)", "[Kairos](a) runs jobs", "Runs jobs. [中文](README.zh.md)",
                            "Uses [readme-tools](https://example.org/readme-tools/)", "`code` [a](b)"}) {
    CAPTURE(prose);
    CHECK_FALSE(text_of(prose).empty());
  }
  CHECK(read_readme("# [Kairos](https://example.org)\n").title == "Kairos");
}

TEST_CASE("init readme: markers are below the first heading and its badges", "[init]") {
  CHECK(with_markers("# A\n\nText.\n") == "# A\n\n" + pair + "\nText.\n");
  CHECK(with_markers("# A\nText.\n") == "# A\n\n" + pair + "\nText.\n");
  CHECK(with_markers("# A\n[![b](c)](d)\n![e](f)\n\nText.\n") == "# A\n[![b](c)](d)\n![e](f)\n\n" + pair + "\nText.\n");
  CHECK(with_markers("A\n=\n\n## B\n") == "A\n=\n\n" + pair + "\n## B\n");
  CHECK(with_markers("# A") == "# A\n\n" + pair);
  CHECK(with_markers("Text.\n") == pair + "\nText.\n");
  CHECK(with_markers("![b](c)\n\nText.\n") == "![b](c)\n\n" + pair + "\nText.\n");
  CHECK(with_markers("Some words of text.\n\n## B\n") == pair + "\nSome words of text.\n\n## B\n");
  CHECK(with_markers("# Contents\n\n- a\n\n# A\n\nb\n") == "# Contents\n\n- a\n\n# A\n\n" + pair + "\nb\n");
  CHECK(with_markers("Sponsored by X\n\n# A\n\nb\n") == "Sponsored by X\n\n# A\n\n" + pair + "\nb\n");
  CHECK(with_markers("# About\n\nText.\n") == "# About\n\n" + pair + "\nText.\n");
  CHECK(with_markers("<p><img></p>\n<p>Words, and more of them</p>\n\nText.\n\n## B\n") ==
        "<p><img></p>\n<p>Words, and more of them</p>\n\n" + pair + "\nText.\n\n## B\n");
  CHECK(with_markers("<p><b>A</b></p>\n<p>text</p>\n\n## B\n") == "<p><b>A</b></p>\n<p>text</p>\n\n" + pair + "\n## B\n");
  CHECK(with_markers("") == pair);
  CHECK(with_markers("\xEF\xBB\xBFText.\n") == "\xEF\xBB\xBF" + pair + "\nText.\n");
  CHECK(with_markers("# A\r\n\r\nText.\r\n") == "# A\r\n\r\n<!-- placard:start -->\r\n<!-- placard:end -->\r\n\r\nText.\r\n");
}

TEST_CASE("init readme: markers are after front matter and before complete blocks, not in an element, a comment or code",
          "[init]") {
  CHECK(with_markers("# A\n\n```\n\ncode\n```\n") == "# A\n\n" + pair + "\n```\n\ncode\n```\n");
  CHECK(with_markers("# A\n![](b)\n\n- ![](c)\n- d\n") == "# A\n![](b)\n\n" + pair + "\n- ![](c)\n- d\n");
  CHECK(with_markers("A\n---\n| ![](b) | |\n|---|---|\n| c | d |\n") ==
        "A\n---\n\n" + pair + "\n| ![](b) | |\n|---|---|\n| c | d |\n");
  CHECK(with_markers("# A\n\n> [!NOTE]\n> B\n") == "# A\n\n" + pair + "\n> [!NOTE]\n> B\n");
  CHECK(with_markers("# A\n\n![](b)\n") == "# A\n\n![](b)\n\n" + pair);
  CHECK(with_markers("---\na: b\n---\nText.\n") == "---\na: b\n---\n\n" + pair + "\nText.\n");
  std::string badges = "# A\n\n";
  while (badges.size() < 33'000) badges += "![a](b)\n\n";
  CHECK(with_markers(badges + badges).find(pair) < 34'000);
  CHECK(with_markers("<div>\n\n# A\n\nText\n</div>\n\nMore\n") == "<div>\n\n# A\n\nText\n</div>\n\n" + pair + "\nMore\n");
  CHECK(with_markers("<div>\n\n# A\n\nText\n") == "<div>\n\n# A\n\n" + pair + "\nText\n");
  CHECK(with_markers("```\n# no\n```\n\n# A\n") == "```\n# no\n```\n\n# A\n\n" + pair);
  CHECK(with_markers("# A\n<div></div><!--\n\nb\n\n`c` --> d\n\ne\n") ==
        "# A\n<div></div><!--\n\nb\n\n`c` --> d\n\n" + pair + "\ne\n");
  CHECK(with_markers("<!--\n# no\n-->\n# A\n") == "<!--\n# no\n-->\n# A\n\n" + pair);
}

TEST_CASE("init readme: placed markers are found", "[init]") {
  for (const char* text : {"# A\n", "# A", "", "- a\n- b\n", "<h1>A</h1>\n<p>\nx</p>\n", "# A\n![b](c)\n", "    code\n"}) {
    CAPTURE(text);
    Problems problems;
    CHECK(find_markers({"README.md", with_markers(text)}, problems).size() == 1);
    CHECK(problems.empty());
  }
  Problems problems;
  CHECK(find_markers({"README.md", new_readme("a_b*")}, problems).size() == 1);
  CHECK(read_readme(new_readme("a_b* [c]")).title == "a_b* [c]");
}
