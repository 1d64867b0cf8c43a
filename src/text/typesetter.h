#pragma once
// Shapes text with Pango and HarfBuzz, and breaks it into measured, outlined lines.

#include <limits>

#include "scene/scene.h"
#include "text/catalog.h"

namespace placard {

/// A positioned glyph: px from the left end of its line, and upwards from the baseline.
struct SetGlyph {
  std::shared_ptr<const Outline> outline;
  std::shared_ptr<const std::string> png;  ///< of a color glyph, instead of the outline
  Rect picture;                            ///< its rectangle: px from the left end of the line and from the baseline, downwards
  char32_t character = 0;                  ///< the first character of its cluster
  double x = 0;
  double y = 0;
};

/// One measured line.
struct SetLine {
  std::vector<SetGlyph> glyphs;
  double width = 0;  ///< px, without the space at its end
  double hang = 0;   ///< px by which the line begins outside the block (hanging punctuation)
  double above = 0;  ///< extra px above the line, after a blank line
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
  double width = 0;                 ///< px, of the widest line if each line took as many words as fit
  double line_height = 0;           ///< px
  double baseline = 0;              ///< from the top of a line to its baseline, px
  std::size_t lost = 0;             ///< number of characters replaced by an ellipsis
  std::vector<char32_t> missing{};  ///< characters that no font has
  std::vector<FallbackRun> borrowed{};

  [[nodiscard]] double height() const {
    double sum = 0;
    for (const SetLine& line : lines) sum += line_height + line.above;
    return sum;
  }
};

/// The available space for a text.
struct Room {
  double width = std::numeric_limits<double>::infinity();  ///< px
  int lines = 0;                                           ///< maximum number of lines; 0 is no limit
  double hang = 0;                                         ///< maximum px by which an opening quotation mark hangs outside
  bool even = false;                                       ///< the last line is about as long as the others
  bool hyphenates = false;                                 ///< prose: a word that is wider than a line breaks with a hyphen

  bool operator==(const Room&) const = default;
};

/// Everything that belongs to one set of fonts.
struct FontSet;

/// Typesets text with the fonts of a catalog and of a style, without hinting and without settings of the system. Keeps a
/// reference to the catalog. Not thread-safe.
class Typesetter {
 public:
  explicit Typesetter(const Catalog& catalog);
  ~Typesetter();

  /// Selects the fonts of a style or file, which the catalog has read, in addition to the program's. Each set of fonts is kept
  /// separate. Resets language and direction. Invalidates the paragraphs that were returned before.
  void use(const FontFiles& fonts);

  /// Sets the language (a tag; empty is English) and the base direction of later text. An automatic direction is that of the
  /// first letter, or right to left if `leans_right_to_left` and the text has any right-to-left letter.
  void set_language(std::string_view tag, Direction direction, bool leans_right_to_left = false);

  /// Breaks a text into lines; text that does not fit ends in an ellipsis. The face of the type must be in the catalog. The
  /// paragraph is valid until the next `use`.
  const Paragraph& set(std::string_view text, const Type& type, const Room& room = {});

 private:
  const Catalog& catalog_;
  std::map<FontFiles, std::unique_ptr<FontSet>> sets_;
  FontSet* fonts_ = nullptr;  // in use
};

}  // namespace placard
