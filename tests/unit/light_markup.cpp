// The blocks of reStructuredText and AsciiDoc, and what init makes of such READMEs.

#include "init/facts.h"
#include "init/starter.h"

using namespace placard;

namespace {

const std::string rst =
    "======\nKairos\n======\n\n.. image:: https://img.example.org/build\n   :target: https://example.org\n\n|docs| |version|_\n\n"
    ".. |docs| image:: https://img.example.org/docs\n\n:Author: Ada\n\n"
    "``kairos`` is a *small* `job scheduler <https://example.org/a_b>`__ for :term:`clusters`,\nwritten by Ada_Lovelace with 2 * 3.\n\n"
    "Usage\n-----\n\nRun::\n\n    kairos\n\n    no text\n\nSub\n~~~\n\nMore.\n";

const std::string adoc =
    "= Kairos: schedules jobs\nAda Lovelace <ada@example.org>\n:toc: left\n:url: https://example.org\n\n"
    "image:https://img.example.org/build[Build,link=https://example.org] image:https://img.example.org/docs[Docs]\n\n"
    "[.lead]\n*Kairos* is a _small_ link:docs/a_b.adoc[job scheduler] for https://example.org[clusters^] in `C++` & C# {with}.\n\n"
    "// a comment\n----\n= no heading\n----\n\n== Usage\n\n* item\n\nMore.\n";

std::string outline(const std::string& text, Markup markup) {
  std::string lines;
  for (const ReadmeBlock& block : read_blocks(text, markup)) {
    if (block.text.empty()) continue;
    lines += (block.kind == ReadmeBlock::Kind::heading ? "h" + std::to_string(block.level) + " " : "") + block.text + "\n";
  }
  return lines;
}

std::string with_markers(const std::string& text, Markup markup) {
  const Insertion insertion = place_markers(text, markup);
  std::string result = text;
  return result.insert(insertion.offset, insertion.lines);
}

}  // namespace

TEST_CASE("light markup: headings and paragraphs of reStructuredText", "[init]") {
  CHECK(
      outline(rst, Markup::rst) ==
      "h1 Kairos\nkairos is a small job scheduler for clusters, written by Ada_Lovelace with 2 * 3.\nh2 Usage\nRun:\nh3 Sub\nMore.\n");
  CHECK(outline("A\n=\n\n.. note::\n\n   x\n\n   y\n\n- a\n- b\n\n+--+\n|a |\n+--+\n\n  quoted\n\nText\n", Markup::rst) ==
        "h1 A\nquoted\nText\n");
  const Facts facts = read_readme(rst, Markup::rst);
  CHECK(facts.title == "Kairos");
  CHECK(facts.summary == "kairos is a small job scheduler for clusters, written by Ada_Lovelace with 2 * 3.");
}

TEST_CASE("light markup: headings and paragraphs of AsciiDoc", "[init]") {
  CHECK(outline(adoc, Markup::asciidoc) ==
        "h1 Kairos: schedules jobs\nKairos is a small job scheduler for clusters in C++ & C# .\nh2 Usage\nMore.\n");
  const Facts facts = read_readme(adoc, Markup::asciidoc);
  CHECK(facts.title == "Kairos");
  CHECK(facts.summary == "Kairos is a small job scheduler for clusters in C++ & C# .");
}

TEST_CASE("light markup: attributes of AsciiDoc are replaced, and badges in links have no text", "[init]") {
  const std::string text =
      ":project: Spruce\n:site: https://example.org\n:docs: {site}/docs\n= {project}: a Build Tool\nAda\n:unit: file\n\n"
      "{site}[image:b.svg[Build]]\n\n{project} builds every {unit}, see {docs}[the manual]{none}.\n";
  CHECK(outline(text, Markup::asciidoc) == "h1 Spruce: a Build Tool\nSpruce builds every file, see the manual.\n");
}

TEST_CASE("light markup: markers go below the title and the badges", "[init]") {
  CHECK(with_markers(rst, Markup::rst)
            .find("|docs| image:: https://img.example.org/docs\n\n.. placard:start\n.. placard:end\n\n:Author:") !=
        std::string::npos);
  CHECK(with_markers(adoc, Markup::asciidoc).find("[Docs]\n\n// placard:start\n// placard:end\n\n[.lead]") != std::string::npos);
  CHECK(with_markers("Kairos\n======\n\nText.\n", Markup::rst) ==
        "Kairos\n======\n\n.. placard:start\n.. placard:end\n\nText.\n");
  CHECK(with_markers("= Kairos\nAda\n\nText.\n", Markup::asciidoc) ==
        "= Kairos\nAda\n\n// placard:start\n// placard:end\n\nText.\n");
  CHECK(with_markers("", Markup::rst) == ".. placard:start\n.. placard:end\n");
}

TEST_CASE("light markup: odd texts are read in limited time", "[init]") {
  for (const char* part : {"`", "|", ":", "*", "=\n", "..\n", "a\n=\n", "----\n", "link:[", "image:a[", "{", ":a: {a}{a}\n",
                           "[a]\n", " a\n\n", "\r\n"}) {
    std::string text;
    while (text.size() < 900'000) text += part;
    for (const Markup markup : {Markup::rst, Markup::asciidoc}) {
      read_readme(text, markup);
      place_markers(text, markup);
    }
  }
}
