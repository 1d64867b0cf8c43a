#pragma once
// Line breaking. The source file lists the rules.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaping.h"

namespace placard {

/// A line of a shaped text; offset and length in bytes.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t length = 0;
  bool has_hyphen = false;  ///< ends with a soft hyphen that is visible
};

/// The width of a text's lines, px. A first line with a hanging quotation mark is wider.
struct LineWidths {
  double first = 0;
  double rest = 0;
};

/// What applies to the lines of a text, see `Room`.
struct LineRules {
  bool even = false;
  bool hyphenates = false;
};

/// The lines of a text.
struct BrokenText {
  std::vector<BrokenLine> lines;
  double filled_width = 0;  ///< px, of the widest line if each line took as many words as fit; without the hanging part
  bool is_cut = false;      ///< whether the last line is the rest of a text that needs more lines
};

/// Breaks a shaped text into as few lines as possible, or one more to keep words whole, at most `max_lines` (0 is no limit), so
/// that all of them together look best.
BrokenText break_lines(const ShapedText& text, const LineWidths& widths, std::size_t max_lines, LineRules rules);

/// Whether a text may be cut before a cluster: between words, or between ideographs.
bool may_cut_before(const ShapedText& text, std::size_t cluster);

/// Replaces white space that contains a tab with one space, and line and paragraph separators with "\n".
std::string with_plain_blanks(std::string_view text);

}  // namespace placard
