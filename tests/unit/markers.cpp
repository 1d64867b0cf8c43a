#include "readme/markers.h"

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

std::vector<Marker> find(const std::string& text, const Lines& expected = {}) {
  Problems problems;
  auto markers = find_markers({"README.md", text}, problems);
  CAPTURE(text);
  CHECK(messages_of(problems, text) == expected);
  return markers;
}

std::string filled(const std::string& text, const std::vector<std::string>& contents) {
  return fill({"README.md", text}, find(text), contents);
}

}  // namespace

TEST_CASE("markers: a marker has card ids, a layout, columns, an alignment and a language", "[readme]") {
  const auto markers =
      find("# me\n<!-- placard:start one two columns=2 layout=compact align=center -->\nold\n<!-- placard:end -->\n");
  REQUIRE(markers.size() == 1);
  REQUIRE(markers[0].ids.size() == 2);
  CHECK(markers[0].ids[1].text == "two");
  CHECK(markers[0].columns == 2);
  CHECK(markers[0].layout.text == "compact");
  CHECK(markers[0].align == Align::center);
  CHECK(markers[0].lang.empty());
  CHECK(find("<!-- placard:start lang=pt-BR -->\n<!-- placard:end -->\n").at(0).lang.text == "pt-BR");
  find("<!-- placard:start lang=jp -->\n<!-- placard:end -->\n", {"1:20: 'jp' is not a language tag (did you mean 'ja'?)"});
  CHECK(find("<!-- placard:start -->\n<!-- placard:end -->\n").at(0).ids.empty());
  CHECK(find("nothing here\n").empty());
}

TEST_CASE("markers: the text between markers is replaced, also a second time, and all other bytes stay", "[readme]") {
  const std::string text = "a  \r\n\t<!-- placard:start -->\nold\nold\n  <!-- placard:end -->\nb\xFF no line break";
  CHECK(filled(text, {"new\n"}) == "a  \r\n\t<!-- placard:start -->\n\tnew\n  <!-- placard:end -->\nb\xFF no line break");
  const std::string twice =
      "<!-- placard:start a -->\n<!-- placard:end -->\n-\n<!-- placard:start b -->\nx\n<!-- placard:end -->";
  CHECK(filled(twice, {"A\n", "B\n"}) ==
        "<!-- placard:start a -->\nA\n<!-- placard:end -->\n-\n<!-- placard:start b -->\nB\n<!-- placard:end -->");
  const std::string once = filled("x\n<!-- placard:start -->\n<!-- placard:end -->\ny\n", {"one\ntwo\n"});
  CHECK(filled(once, {"one\ntwo\n"}) == once);
  CHECK(filled("<!-- placard:start -->\r\nold\r\n<!-- placard:end -->\r\n", {"a\nb\n"}) ==
        "<!-- placard:start -->\r\na\r\nb\r\n<!-- placard:end -->\r\n");
}

TEST_CASE("markers: markers in code, as in CommonMark, and longer words are ignored", "[readme]") {
  CHECK(find("```md\n<!-- placard:start -->\n<!-- placard:end -->\n```\n").empty());
  CHECK(find("~~~\n<!-- placard:start -->\n~~~\n").empty());
  CHECK(find("Write `<!-- placard:start -->` in a line.\n").empty());
  const std::string pair = "<!-- placard:start -->\n<!-- placard:end -->\n";
  CHECK(find("```\n```js\n" + pair + "```\n").empty());  // a fence with a language does not close a block
  CHECK(find("```foo``` is code in a line\n" + pair).size() == 1);
  CHECK(find("    ```\n\n" + pair).size() == 1);            // indented code
  CHECK(find("- ```\n  foo\n  ```\n" + pair).size() == 1);  // within a list
  CHECK(find("<pre>\n" + pair + "</pre>\n" + pair).size() == 1);
  CHECK(find("<!-- placard:startup -->\n<!-- placard:ending of my text -->\n").empty());
}

TEST_CASE("markers: a start or end marker alone is an error at its line", "[readme]") {
  CHECK(find("a\n<!-- placard:start -->\n",
             {"2:1: the start marker has no end marker (add a line '<!-- placard:end -->' below it)"})
            .empty());
  find("<!-- placard:end -->\n", {"1:1: the end marker has no start marker (add '<!-- placard:start -->' above it)"});
  find("<!-- placard:start -->\n<!-- placard:start -->\n<!-- placard:end -->\n",
       {"2:1: this start marker is inside the markers that start at line 1 (add '<!-- placard:end -->' above it)"});
  find("<!-- placard:start one\n-->\n", {"1:1: the start marker is not closed on its line (end it with '-->')"});
}

TEST_CASE("markers: invalid options are reported with a hint", "[readme]") {
  find("<!-- placard:start colums=2 -->\n<!-- placard:end -->\n", {"1:20: unknown option 'colums' (did you mean 'columns'?)"});
  for (const std::string columns : {"9", "2.5"}) {
    find("<!-- placard:start columns=" + columns + " -->\n<!-- placard:end -->\n",
         {"1:20: invalid number of columns '" + columns + "' (write a number from 1 to 8)"});
  }
  find("<!-- placard:start align=centers -->\n<!-- placard:end -->\n",
       {"1:20: unknown value 'centers' (did you mean 'center'?)"});
  CHECK(find("<!-- placard:start align=centre -->\n<!-- placard:end -->\n").at(0).align == Align::center);
}

TEST_CASE("markers: a start and an end marker in one line get a line", "[readme]") {
  const std::string cell = "| <!-- placard:start a -->old<!-- placard:end --> |";
  const std::string text = cell + " `<!-- placard:start --><!-- placard:end -->` " + cell + "\n";
  const auto markers = find(text);
  REQUIRE(markers.size() == 2);
  CHECK(markers[1].context == MarkerContext::line);
  CHECK(fill({"README.md", text}, markers, {"A", "B"}) ==
        "| <!-- placard:start a -->A<!-- placard:end --> | `<!-- placard:start --><!-- placard:end -->` "
        "| <!-- placard:start a -->B<!-- placard:end --> |\n");
  CHECK(find("<!-- placard:start --><!-- placard:end -->\n").size() == 1);
}

TEST_CASE("markers: the HTML around a marker decides what is valid there", "[readme]") {
  const std::string pair = "<!-- placard:start -->\n<!-- placard:end -->\n";
  const auto context = [&](const std::string& before) { return find(before + pair).at(0).context; };
  CHECK(context("") == MarkerContext::block);
  CHECK(context("<p align=\"center\">\n") == MarkerContext::paragraph);
  CHECK(context("<h1>\n  <img src=\"a\">\n") == MarkerContext::paragraph);
  CHECK(context("<p>a</p>\n") == MarkerContext::html);
  CHECK(context("<p>\n<div align=\"center\">\n") == MarkerContext::html);
  CHECK(context("<table><tr><td>\n") == MarkerContext::html);
  CHECK(context("<div>\n\n") == MarkerContext::block);
  CHECK(context("<p>\n\ntext\n\n") == MarkerContext::block);
  // A blank line ends HTML, and what Markdown makes of the rest ends the paragraph.
  const Marker interrupted = find("<p align=\"center\">\n\n" + pair + "\n</p>\n").at(0);
  CHECK(interrupted.context == MarkerContext::block);
  CHECK(interrupted.align == Align::center);
  CHECK(find("<p align='right'>\n\n<!-- placard:start align=left -->\n<!-- placard:end -->\n").at(0).align == Align::left);
  CHECK(find("<p align=\"center\">\n\ntext\n\n" + pair).at(0).align == Align::none);
  CHECK(find("<p align=\"center\">\na</p>\n\n" + pair).at(0).align == Align::none);
}

TEST_CASE("markers: a marker can follow the bullet of a list or begin a line of a quote", "[readme]") {
  CHECK(filled("1. <!-- placard:start -->\n   <!-- placard:end -->\n", {"a\n\nb\n"}) ==
        "1. <!-- placard:start -->\n   a\n\n   b\n   <!-- placard:end -->\n");
  CHECK(filled("> - <!-- placard:start -->\n>   <!-- placard:end -->\n", {"a\n\nb\n"}) ==
        "> - <!-- placard:start -->\n>   a\n>\n>   b\n>   <!-- placard:end -->\n");
}

TEST_CASE("markers: reStructuredText, AsciiDoc and MDX have markers in their own comments", "[readme]") {
  struct Case {
    std::string name, text, code;
  };
  for (const auto& [name, text, code] :
       {Case{"a.rst", ".. placard:start a columns=2\n\nold\n\n.. placard:end\n", "::\n\n  .. placard:start\n"},
        Case{"A.ADOC", "//placard:start a columns=2\r\n//placard:end\r\n", "----\n// placard:start\n----\n"},
        Case{"a.mdx", "{/* placard:start a columns=2 */}\n{/*placard:end*/}\n", "```\n{/* placard:start */}\n```\n"}}) {
    CAPTURE(name);
    Problems problems;
    const auto markers = find_markers({name, code + "\n" + text}, problems);
    CHECK(problems.empty());
    REQUIRE(markers.size() == 1);
    CHECK(markers[0].ids.at(0).text == "a");
    CHECK(markers[0].columns == 2);
    const std::string before = text.substr(0, text.find('\n') + 1);
    const std::string after = text.substr(text.rfind('\n', text.size() - 2) + 1);
    CHECK(fill({name, code + "\n" + text}, markers, {"new\n"}) ==
          code + "\n" + before + "new" + (before.ends_with("\r\n") ? "\r\n" : "\n") + after);
    Problems html;
    report_no_markers({name, "<!-- placard:start -->\n"}, html);
    CHECK(html.sorted().at(0).message == "this comment is not a valid marker");
  }
  Problems problems;
  find_markers({"a.rst", ".. placard:start\n"}, problems);
  CHECK(problems.sorted().at(0).hint == "add a line '.. placard:end' below it");
}

TEST_CASE("markers: a marker needs no space at the start of its comment", "[readme]") {
  const std::string text = "<!--placard:start a columns=2-->\nold\n<!--placard:end-->\n";
  const auto markers = find(text);
  REQUIRE(markers.size() == 1);
  REQUIRE(markers[0].ids.size() == 1);
  CHECK(markers[0].ids[0].text == "a");
  CHECK(markers[0].columns == 2);
  CHECK(fill({"README.md", text}, markers, {"new\n"}) == "<!--placard:start a columns=2-->\nnew\n<!--placard:end-->\n");
}

TEST_CASE("markers: a comment that is almost a marker is reported", "[readme]") {
  for (const std::string text :
       {"# a\n<!-- placard: start -->\n", "# a\n<!-- PLACARD:START a -->\n", "# a\n<!-- begin placard -->\n"}) {
    Problems problems;
    report_no_markers({"README.md", text}, problems);
    const auto sorted = problems.sorted();
    REQUIRE(sorted.size() == 1);
    CHECK(sorted[0].span.begin == 4);
    CHECK(sorted[0].message.starts_with("this comment is not a valid marker"));
  }
  Problems problems;
  report_no_markers({"README.md", "<!-- placard is a tool -->\n"}, problems);
  CHECK(problems.sorted()[0].message == "no markers");
}
