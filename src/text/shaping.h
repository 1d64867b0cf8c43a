#pragma once
// Shaping: a text becomes glyphs and clusters, without line breaks. Capitals by language, independent of the locale of the
// process.

#include "style/style.h"
#include "text/handles.h"

namespace placard {

/// The soft hyphen: visible only at the end of a line.
inline constexpr std::string_view soft_hyphen = "\u00AD";

/// A part of a text in one font, script and direction.
struct ShapedRun {
  ItemHandle item;
  GlyphStringHandle glyphs;  ///< in visual order, with letter spacing on both sides of each cluster
  bool is_spaced = false;    ///< has letter spacing
};

/// Characters that share glyphs, and so stay in one line.
struct Cluster {
  std::size_t begin = 0;       ///< bytes
  int width = 0;               ///< Pango units
  bool breaks_before = false;  ///< whether a line may begin here
  bool splits_before = false;  ///< whether a word that is wider than a line may be broken here
  bool is_space = false;
  bool is_soft_hyphen = false;
};

/// A text without line breaks.
struct ShapedText {
  std::string text;
  std::vector<ShapedRun> runs;    ///< in the order of the text
  std::vector<Cluster> clusters;  ///< in the order of the text
  int space_before = 0;           ///< letter spacing at the left of each cluster of spaced runs, Pango units
  int space_after = 0;            ///< the same at the right
  int hyphen_width = 0;           ///< of a hyphen at the end of a line, Pango units

  /// Returns the index of the first cluster at or after an offset in bytes.
  [[nodiscard]] std::size_t cluster_at(std::size_t offset) const;
};

/// Converts px to Pango units; infinity becomes the largest integer.
int to_pango(double px);
/// Converts Pango units to px.
double to_px(int pango_units);

/// The glyph that a font shows for a soft hyphen at the end of a line.
unsigned hyphen_glyph(PangoFont* font);

/// A part of a text in another font; offsets in bytes.
struct FontRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  FontHandle font;
};

/// Shapes a text in the face, size and language that are selected in `context`. `type` gives letter spacing and OpenType
/// features; `ranges` gives the parts that other fonts show, in order.
ShapedText shape(PangoContext* context, std::string_view text, const Type& type, const std::vector<FontRange>& ranges);

/// A text in capitals.
struct Capitals {
  std::string text;
  std::vector<std::size_t> offsets;  ///< for each byte and the end: the offset in the original of the character that it is from
};

/// Returns the capitals of a text in a language (a tag) by Unicode's full case mapping: "ß" becomes "SS"; Turkish and Azeri "i"
/// becomes "İ"; Lithuanian "i̇" loses its dot; Greek letters lose accents, but not the dialytika.
Capitals to_capitals(std::string_view text, std::string_view language);

/// Replaces the text of shaped capitals by the text as written.
void restore_text(std::string_view written, const Capitals& capitals, ShapedText& shaped);

}  // namespace placard
