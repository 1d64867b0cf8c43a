#include "text/paragraphs.h"

#include <stdexcept>

using namespace placard;

namespace {

Paragraph paragraph(double width, std::size_t glyphs = 1) {
  Paragraph result;
  result.width = width;
  result.lines.resize(1);
  result.lines.front().glyphs.resize(glyphs);
  return result;
}

}  // namespace

TEST_CASE("a paragraph is kept with its text and all that it was set with") {
  Paragraphs paragraphs;
  const Setting setting{{}, {}, "en", Direction::automatic, false};
  std::vector<std::pair<std::string, Setting>> others{{"raf", setting}};
  const auto add = [&](const auto& change) {
    Setting other = setting;
    change(other);
    others.emplace_back("raft", other);
  };
  add([](Setting& other) { other.type.size = 15; });
  add([](Setting& other) { other.type.tracking = 0.1; });
  add([](Setting& other) { other.room.width = 100; });
  add([](Setting& other) { other.room.hang = 3; });
  add([](Setting& other) { other.language = "de"; });
  add([](Setting& other) { other.direction = Direction::right_to_left; });
  add([](Setting& other) { other.leans_right_to_left = true; });
  const auto never = []() -> Paragraph { throw std::logic_error("set again"); };
  CHECK(paragraphs.get("raft", setting, [] { return paragraph(17); }).width == 17);
  double width = 20;
  for (const auto& [text, other] : others) {
    width += 1;
    CHECK(paragraphs.get(text, other, [width] { return paragraph(width); }).width == width);
    CHECK(paragraphs.get(text, other, never).width == width);
  }
  CHECK(paragraphs.get("raft", setting, never).width == 17);
}

TEST_CASE("paragraphs that are kept do not grow without end") {
  Paragraphs paragraphs;
  const Setting setting;
  int set = 0;
  const auto make = [&set] { return ++set, paragraph(1, 1000); };
  for (int i = 0; i < 1000; ++i) paragraphs.get("text " + std::to_string(i), setting, make);
  CHECK(set == 1000);
  for (int i = 0; i < 1000; ++i) paragraphs.get("text " + std::to_string(i), setting, make);
  CHECK(set == 2000);
}
