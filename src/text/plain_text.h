#pragma once
// Plain text to lines of glyphs without Pango's layouts. The essay stands in the source file.

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/line_breaking.h"
#include "text/plain_shaping.h"

namespace placard {

/// The room of a plain text, in Pango's units.
struct PlainRoom {
  std::optional<int> width;
  int indent = 0;  ///< by which all lines but the first are shorter
};

/// A line, and which glyphs are its own.
struct PlainLine {
  BrokenLine line;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Lines with their glyphs.
struct PlainLines {
  std::vector<PlainLine> lines;
  std::vector<PlainGlyph> glyphs;

  [[nodiscard]] std::span<const PlainGlyph> glyphs_of(std::size_t line) const {
    return std::span(glyphs).subspan(lines[line].begin, lines[line].end - lines[line].begin);
  }
};

class PlainSetter;

/// A plain text that was shaped: lines are cut out of it, glyph by glyph as Pango would set them, as often as is asked for.
/// Then it may be another text.
class PlainText {
 public:
  PlainText();
  PlainText(const PlainText&) = delete;
  PlainText& operator=(const PlainText&) = delete;
  ~PlainText();

  /// Shapes a text; false where it takes more than this. The setting's font, features and words have to stay.
  bool shape(std::string_view text, const PlainSetting& setting);

  /// Breaks it; false where a line cannot be shaped by itself.
  bool break_lines(const PlainRoom& room, PlainLines& result);

 private:
  std::unique_ptr<PlainSetter> setter_;
};

}  // namespace placard
