#pragma once
// Plain text to lines of glyphs without Pango's layouts. The essay stands in the source file.

#include <memory>
#include <optional>
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

/// A line with its glyphs.
struct PlainLine {
  BrokenLine line;
  std::vector<PlainGlyph> glyphs;
};

class PlainSetter;

/// A plain text that was shaped: lines are cut out of it, glyph by glyph as Pango would set them, as often as is asked for.
class PlainText {
 public:
  /// Nothing where the text takes more than this. The setting's font and words have to stay.
  static std::optional<PlainText> shape(std::string_view text, const PlainSetting& setting);
  PlainText(PlainText&&) noexcept;
  PlainText& operator=(PlainText&&) noexcept;
  ~PlainText();

  /// Nothing where a line cannot be shaped by itself.
  std::optional<std::vector<PlainLine>> lines(const PlainRoom& room);

 private:
  explicit PlainText(std::unique_ptr<PlainSetter> setter);

  std::unique_ptr<PlainSetter> setter_;
};

}  // namespace placard
