#pragma once
// Words to measured, outlined lines: the only home of Pango and HarfBuzz.

#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "style/style.h"
#include "text/catalog.h"

namespace placard {

/// A glyph of a line: px from the line's left end and, upwards positive, from its baseline.
struct SetGlyph {
  std::shared_ptr<const Outline> outline;
  std::shared_ptr<const std::string> png;  ///< of a color glyph, instead of the outline
  Rect picture;                            ///< its place: px from the line's left end and its baseline, y downwards
  char32_t character = 0;                  ///< the first character of its cluster
  double x = 0;
  double y = 0;
};

/// One measured line.
struct SetLine {
  std::vector<SetGlyph> glyphs;
  double width = 0;  ///< px, without the space at its end
  double hang = 0;   ///< px that it begins outside the block: an opening quotation mark's
  double above = 0;  ///< px between it and the line before: more where a blank line parts them
  std::string text;
};

/// Characters that are drawn in a fallback font.
struct FallbackRun {
  std::string family;
  bool of_system = false;  ///< the picture then depends on the machine
  std::vector<char32_t> characters;
};

/// A text in lines of equal height.
struct Paragraph {
  std::vector<SetLine> lines;
  double width = 0;                 ///< of the widest line, before lines were made even, px
  double line_height = 0;           ///< px
  double baseline = 0;              ///< from a line's top to its baseline, px
  std::size_t lost = 0;             ///< number of characters replaced by an ellipsis
  std::vector<char32_t> missing{};  ///< characters that no font has
  std::vector<FallbackRun> borrowed{};

  [[nodiscard]] double height() const {
    double sum = 0;
    for (const SetLine& line : lines) sum += line_height + line.above;
    return sum;
  }
};

/// The room for a text.
struct Room {
  double width = std::numeric_limits<double>::infinity();  ///< px
  int lines = 0;                                           ///< most lines; 0 is any number
  double hang = 0;                                         ///< most px that an opening quotation mark may begin outside
  bool even = false;                                       ///< lines about equally long, as many as there would be anyway

  bool operator==(const Room&) const = default;
};

/// Sets text with the fonts of a catalog and those that a style brings, and no others: no hinting, nothing of the system's
/// settings. The catalog has to stay. Not for use from two threads at once.
class Typesetter {
 public:
  explicit Typesetter(const Catalog& catalog);
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// Selects the fonts of a style or file, which the catalog has read, in addition to the program's. Each set of fonts is kept
  /// separate. Resets language and direction. Invalidates the paragraphs that were returned before.
  void use(const FontFiles& fonts);

  /// The language of what is set from now on (a tag; empty is English), and where its lines begin. An automatic direction
  /// is that of the text's first letter; a text that `leans_right_to_left` needs but one such letter.
  void set_language(std::string_view tag, Direction direction, bool leans_right_to_left = false);

  /// Breaks `text` into lines of at most `room.width`, at most `room.lines` of them; what does not fit ends in an
  /// ellipsis. The type's face has to be in the catalog. The paragraph stays till the next `use`.
  const Paragraph& set(std::string_view text, const Type& type, const Room& room = {});

 private:
  Paragraph set_anew(std::string_view text, const Type& type, const Room& room);

  struct State;
  const Catalog& catalog_;
  std::vector<std::unique_ptr<State>> states_;  // by fonts, the one that is in use first
};

}  // namespace placard
