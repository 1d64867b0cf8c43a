#include "style/layout_file.h"

#include "layout/chosen_parts.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

Lines mistakes_of(const std::string& text) {
  Problems problems;
  const Node node = parse({"layout.yaml", text}, problems);
  read_layout({{node, &problems}}, "layout");
  return messages_of(problems, text);
}

Fields fields(std::initializer_list<PartKind> kinds) {
  Fields all;
  for (const PartKind kind : kinds) all.set(static_cast<std::size_t>(kind));
  return all;
}

// The names of parts: "row(logo title)".
std::string names_of_parts(const std::vector<ChosenPart>& parts) {
  std::string text;
  for (const ChosenPart& part : parts) {
    text.append(text.empty() ? "" : " ").append(name_of(part.kind()));
    if (!part.parts.empty()) text += "(" + names_of_parts(part.parts) + ")";
  }
  return text;
}

std::string chosen(const std::string& body, std::initializer_list<PartKind> present) {
  const LayoutHandle layout = layout_from("body: " + body + "\n", "test");
  Fields shown;
  return names_of_parts(choose_parts(*layout, fields(present), shown));
}

}  // namespace

TEST_CASE("layout file: five mistakes are five messages", "[style]") {
  CHECK(mistakes_of("knd: card\n"
                    "width: wide\n"
                    "body:\n"
                    "  - titel\n"
                    "  - summary: {lins: 3}\n"
                    "  - row: {parts: [link], align: end}\n") ==
        Lines{"1:1: unknown key 'knd' (did you mean 'kind'?)", "2:8: expected a number, found text (write a number from 120 to 4000)",
              "4:5: unknown part 'titel' (did you mean 'title'?)", "5:15: 'summary' has no option 'lins' (did you mean 'lines'?)",
              "6:5: 'row' cannot be aligned by 'end' (one of: line, top, center)"});
}

TEST_CASE("layout file: whole kinds of mistakes", "[style]") {
  CHECK(mistakes_of("body: [title, {row: []}]\n") == Lines{"1:16: 'row' has no parts (for example 'row: [title, status]')"});
  CHECK(mistakes_of("body: [{row: {align: top, title: {lines: 1}}}]\n") ==
        Lines{"1:27: 'row' has no option 'title' (beside options, the parts are a list: 'parts: [title]')"});
  CHECK(mistakes_of("name: a\n") ==
        Lines{"1:1: the layout has no parts (add 'body:' with a list of parts, or 'extends: project')"});
  CHECK(mistakes_of("body: [title, summary, title]\n") ==
        Lines{"1:24: 'title' is shown before, and a field is shown once (remove one of them)"});
  CHECK(mistakes_of("body: [{title: {type: {family: Inter}}}]\n") ==
        Lines{"1:24: a layout does not choose fonts (write 'family' in a style, or 'font:' in the card)"});
  CHECK(mistakes_of("body: [{title: {type: {size: 9000}}}]\n").size() == 1);
  CHECK(mistakes_of("body: [{title: 3}]\n").size() == 1);
  CHECK(mistakes_of("body: [{summary: {when: sumary}}]\n").size() == 1);
  CHECK(mistakes_of("body: title\n").size() == 1);
  CHECK(mistakes_of("- title\n").size() == 1);
  std::string deep = "title";
  for (int i = 0; i < 8; ++i) deep = "{column: [" + deep + "]}";
  CHECK(mistakes_of("body: [" + deep + "]\n").size() == 1);
  std::string many;
  for (int i = 0; i < 65; ++i) many += "rule, ";
  CHECK(mistakes_of("body: [" + many + "title]\n").size() == 1);
}

TEST_CASE("layout file: a field is shown once, by the first part that can show it", "[layout]") {
  CHECK(chosen("[{first: [quote, title]}, title, {first: [summary, title]}]", {PartKind::title, PartKind::quote}) ==
        "quote title");
  CHECK(chosen("[{first: [quote, title]}, {row: [title, link]}]", {PartKind::title, PartKind::link}) == "title row(link)");
  CHECK(chosen("[{row: [status, link]}, title]", {PartKind::title}) == "title");
  CHECK(chosen("[title, {column: [rule, stats]}]", {PartKind::title}) == "title");
  CHECK(chosen("[title, {tags: {when: [stats, link]}}]", {PartKind::title, PartKind::tags}) == "title");
  CHECK(chosen("[title, {tags: {unless: stats}}]", {PartKind::title, PartKind::tags, PartKind::stats}) == "title");
  CHECK(chosen("[headline, {owner: {text: title, role: subtitle, when: quote}}]",
               {PartKind::title, PartKind::quote, PartKind::subtitle}) == "headline owner");
}

TEST_CASE("layout file: options are next to a part or in its mapping, and style keys change its style", "[style]") {
  const LayoutHandle layout = layout_from(
      "name: mine\nabout: a test\nkind: picture\nwidth: 600\nheight: 300\nstyle: {title: {lines: 1}}\n"
      "body:\n"
      "  - column: [title]\n    grow: true\n    gap: 7\n"
      "  - summary: {lines: 6, gap: tags, type: {size: 20}}\n",
      "test");
  CHECK(layout->name.text == "mine");
  CHECK(layout->kind == LayoutKind::picture);
  CHECK(layout->changes.size() == 2);
  REQUIRE(layout->body.size() == 2);
  CHECK(layout->body[0].options.grow);
  CHECK(layout->body[0].options.gap->px == 7);
  CHECK(layout->body[1].options.gap->of == PartKind::tags);
  REQUIRE(layout->body[1].style.find("summary") != nullptr);
  CHECK(layout->body[1].style.find("summary")->entries.size() == 2);
}

TEST_CASE("layout file: what a file writes replaces what it extends", "[style]") {
  Problems problems;
  const Node parent = node_of("name: parent\nabout: one\nkind: header\nbody: [title, summary]\nstyle: {title: {lines: 1}}\n");
  const Node child = node_of("extends: parent\nstyle: {title: {lines: 2}}\n");
  const Layout layout = read_layout({{parent, &problems}, {child, &problems}}, "child");
  CHECK(problems.empty());
  CHECK(layout.name.text == "child");
  CHECK(layout.kind == LayoutKind::header);
  CHECK(layout.body.size() == 2);
  CHECK(layout.changes.size() == 2);
}

TEST_CASE("layout file: parts are aligned, and changed styles are drawn", "[layout]") {
  const LayoutHandle layout = layout_from(
      "body:\n  - title: {align: center}\n  - summary: {type: {size: 30, line: 40}}\n  - link: {align: end}\n", "test");
  std::vector<Card> cards = cards_of("title: ab\nsummary: cd\nlink: ef\nwidth: 400\n");
  cards.front().layout = layout;
  Problems problems;
  const Scene scene = lay_out(cards.front(), test_style(), test_resources(), problems);
  std::vector<TextLine> lines;
  for (const Shape& shape : scene.shapes)
    if (const auto* line = std::get_if<TextLine>(&shape)) lines.push_back(*line);
  REQUIRE(lines.size() == 3);
  const double left = lines[1].origin.x;
  const double right = 400 - left;
  CHECK(std::abs(lines[0].origin.x + lines[0].width / 2 - 200) <= 1);
  CHECK(lines[1].size == 30);
  CHECK(std::abs(lines[2].origin.x + lines[2].width - right) <= 1);
}
