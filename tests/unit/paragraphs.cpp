#include "text/typesetting.h"

#include <string>
#include <utility>
#include <vector>

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

TEST_CASE("paragraphs: the key is the text with its setting", "[text]") {
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
  const auto width_of = [&](const std::string& text, const Setting& of) {
    const Paragraph* known = paragraphs.find(text, of);
    return known == nullptr ? 0 : known->width;
  };
  CHECK(width_of("raft", setting) == 0);
  const Paragraph& first = paragraphs.add("raft", setting, paragraph(17));
  double width = 20;
  for (const auto& [text, other] : others) {
    width += 1;
    CHECK(width_of(text, other) == 0);
    paragraphs.add(text, other, paragraph(width));
    CHECK(width_of(text, other) == width);
  }
  CHECK(width_of("raft", setting) == 17);
  CHECK(paragraphs.find("raft", setting) == &first);
}

TEST_CASE("paragraphs: a full cache is cleared only by make_room", "[text]") {
  Paragraphs paragraphs;
  const Setting setting;
  for (int i = 0; i < 1000; ++i) paragraphs.add("text " + std::to_string(i), setting, paragraph(1, 1000));
  CHECK(paragraphs.find("text 0", setting) != nullptr);
  paragraphs.make_room();
  CHECK(paragraphs.find("text 0", setting) == nullptr);
  paragraphs.add("raft", setting, paragraph(17));
  paragraphs.make_room();
  CHECK(paragraphs.find("raft", setting) != nullptr);
}
