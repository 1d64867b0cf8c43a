// Text of any script, with the types of a style, in each direction and width. The first bytes select type, room and direction;
// the rest is the text. Uses the built-in fonts and the fallback fonts of the system.

#include <array>
#include <cmath>

#include "base/utf8.h"
#include "drawing/style_store.h"
#include "fuzz.h"
#include "input/parse.h"
#include "style/style.h"
#include "support/files.h"
#include "text/line_breaking.h"
#include "text/typesetter.h"

using namespace placard;

namespace {

struct Setting {
  Catalog fonts{PLACARD_BUILD_FOLDER "/share/placard/fonts"};
  Typesetter typesetter{fonts};
  std::vector<Type> types;

  Setting() {
    for (const std::string style : {"ink", "terminal", "editorial", "brutal"}) {
      const std::string path = PLACARD_SOURCE_FOLDER "/styles/" + style + ".yaml";
      Problems problems;
      const StyleSheet sheet =
          read_style({{parse({path, test::read_file(path)}, problems), &problems}}, built_in_layouts(PLACARD_SOURCE_FOLDER));
      for (const Type& type : types_of(sheet.base)) {
        if (fonts.find(type.family.text, type.weight, type.slant) != nullptr) types.push_back(type);
      }
    }
  }
};

constexpr std::size_t header = 5;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Setting setting;
  if (size < header) return 0;
  const std::string text = fuzz::text_of(data + header, size - header);
  if (find_invalid_utf8(text) || text.find('\0') != std::string::npos) return 0;
  const Type& type = setting.types[data[0] % setting.types.size()];
  Room room;
  if (data[1] > 0) room.width = data[1] * 4;
  room.lines = data[2] % 5;
  room.even = (data[3] & 1) != 0;
  room.hang = (data[3] & 2) != 0 ? 10 : 0;
  constexpr std::array directions{Direction::automatic, Direction::left_to_right, Direction::right_to_left};
  constexpr std::array languages{"", "ja", "ar", "tr", "zh-Hant"};
  setting.typesetter.use({});
  setting.typesetter.set_language(languages[data[4] / 3 % languages.size()], directions[data[4] % 3]);
  const Paragraph& paragraph = setting.typesetter.set(text, type, room);
  fuzz::require(room.lines == 0 || paragraph.lines.size() <= static_cast<std::size_t>(room.lines), "no more lines than allowed");
  for (const SetLine& line : paragraph.lines) {
    fuzz::require(std::isfinite(line.width), "the width of a line is finite");
    fuzz::require(!find_invalid_utf8(line.text), "the text of a line is valid UTF-8");
    for (const SetGlyph& glyph : line.glyphs) fuzz::require(std::isfinite(glyph.x), "the position of a glyph is finite");
  }
  return 0;
}
