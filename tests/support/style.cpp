#include "support/style.h"

#include <algorithm>

#include "drawing/art_store.h"
#include "input/parse.h"
#include "support/files.h"

namespace placard::test {

namespace {

const std::string support = PLACARD_SOURCE_FOLDER "/tests/support/";

const std::string ink_file = PLACARD_SOURCE_FOLDER "/styles/ink.yaml";

std::vector<std::string> layout_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(PLACARD_SOURCE_FOLDER "/styles/layouts")) names.push_back(entry.path().stem());
  std::ranges::sort(names);
  return names;
}

class BuiltInLayouts : public LayoutSource {
 public:
  const std::vector<LayoutHandle>& built_in_layouts() override {
    if (layouts_.empty())
      for (const std::string& name : layout_names()) layouts_.push_back(layout_of(name));
    return layouts_;
  }

 private:
  std::vector<LayoutHandle> layouts_;
};

// Reads a style from its files, the base style first.
StyleSheet read_sheet(const std::vector<std::string>& paths) {
  Problems problems;
  std::vector<StyleFile> chain;
  for (const std::string& path : paths) chain.push_back({parse({path, read_file(path)}, problems), &problems});
  StyleSheet sheet = read_style(chain, layout_names());
  for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(problem.message);
  REQUIRE_FALSE(problems.has_errors());
  return sheet;
}

}  // namespace

const Catalog& test_fonts() {
  static const Catalog fonts = [] {
    Catalog all;
    FontFiles files;
    for (const std::string name : {"PlacardTest-Regular", "PlacardTest-Italic", "PlacardTest-Bold", "PlacardVariable"}) {
      files.of_style.push_back(support + "fonts/" + name + ".ttf");
      REQUIRE(all.read(files.of_style.back()));
    }
    return all.with(files);
  }();
  return fonts;
}

Typesetter& test_typesetter() {
  static Typesetter typesetter(test_fonts());
  return typesetter;
}

LayoutResources& test_resources() {
  static ArtStore art(PLACARD_BUILD_FOLDER "/share/placard");
  static BuiltInLayouts layouts;
  static LayoutResources resources{test_typesetter(), art, layouts};
  return resources;
}

const StyleSheet& test_style() {
  static const StyleSheet sheet = read_sheet({ink_file, support + "test-style.yaml"});
  return sheet;
}

const StyleSheet& ink_style() {
  static const StyleSheet sheet = read_sheet({ink_file});
  return sheet;
}

StyleSheet built_in_style(const std::string& name) {
  return read_sheet({ink_file, PLACARD_SOURCE_FOLDER "/styles/" + name + ".yaml"});
}

Type test_type(double size, double line) {
  Type type;
  type.family.text = "Placard Test";
  type.size = size;
  type.line = line;
  type.color = {Role::text};
  return type;
}

Node node_of(const std::string& text) {
  Problems problems;
  Node node = parse({"test", text}, problems);
  CAPTURE(text, messages_of(problems, text));
  REQUIRE(problems.empty());
  return node;
}

std::vector<Card> cards_of(const std::string& text) {
  Problems problems;
  std::vector<Card> cards = read_cards(node_of(text), problems);
  CAPTURE(text, messages_of(problems, text));
  REQUIRE(problems.empty());
  for (Card& card : cards) card.layout = layout_of(card.look.layout.empty() ? "project" : card.look.layout.text);
  return cards;
}

LayoutHandle layout_of(const std::string& name) {
  const auto text_of = [](const std::string& of) { return read_file(PLACARD_SOURCE_FOLDER "/styles/layouts/" + of + ".yaml"); };
  Problems problems;
  std::vector<StyleFile> chain;
  for (std::string next = name; !next.empty(); next = extended_file(chain.front().node).text)
    chain.insert(chain.begin(), {parse({next, text_of(next)}, problems), &problems});
  Layout layout = read_layout(chain, name);
  CAPTURE(name, messages_of(problems, text_of(name)));
  REQUIRE(problems.empty());
  layout.style_of = name;
  return std::make_shared<const Layout>(std::move(layout));
}

LayoutHandle layout_from(const std::string& text, const std::string& name) {
  Problems problems;
  Layout layout = read_layout({{parse({name, text}, problems), &problems}}, name);
  CAPTURE(text, messages_of(problems, text));
  REQUIRE(problems.empty());
  layout.style_of = name;
  return std::make_shared<const Layout>(std::move(layout));
}

Lines messages_of(const Problems& problems, std::string_view text) {
  Lines lines;
  for (const Problem& problem : problems.sorted()) {
    const Place place = place_of(text, problem.span.begin);
    std::string line = std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + problem.message;
    if (!problem.hint.empty()) line += " (" + problem.hint + ")";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace placard::test
