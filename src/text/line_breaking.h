#pragma once
// Line breaking. The source file lists the rules.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaping.h"

namespace placard {

/// A line of a shaped text; offset and length in bytes.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t length = 0;
  double width = 0;         ///< px, without the space and with the hyphen at a line break
  bool in_word = false;     ///< begins at a break inside a word that is wider than a line
  bool has_hyphen = false;  ///< ends with a soft hyphen that is visible
};

/// The width of a text's lines, px. A first line with a hanging quotation mark is wider.
struct LineWidths {
  double first = 0;
  double rest = 0;
};

/// Breaks a shaped text greedily: each line takes the words that fit. A word that is wider than a line is broken inside. A line
/// begins at the offset `forced` even if the text before it leaves room.
std::vector<BrokenLine> break_lines(const ShapedText& text, const LineWidths& widths,
                                    std::size_t forced = std::string_view::npos);

/// Replaces white space that contains a tab with one space, and line and paragraph separators with "\n".
std::string with_plain_blanks(std::string_view text);

/// Adds word joiners between the syllables of Korean words.
std::string with_whole_words(std::string_view text);

/// Removes word joiners.
std::string without_joiners(std::string_view text);

/// Allows breaks behind the joints of words that are wider than a line; returns whether there are any.
bool allow_breaks_at_joints(const std::vector<BrokenLine>& lines, ShapedText& text);

// Improvements of the lines of a paragraph, which add none.

/// Breaks the text for another width in px, or with a line that begins at an offset.
using Breaker = std::function<std::vector<BrokenLine>(double width, std::size_t forced)>;

/// Moves words or ideographs to the last line if it is a single short word or ideograph (a "runt") and the line before it stays
/// long enough. `room` is the width of the lines, px.
std::vector<BrokenLine> avoid_runt(std::vector<BrokenLine> lines, const ShapedText& text, double room, const Breaker& breaker);

/// Balances the lengths of lines without broken words: binary search for the smallest width that needs no more lines.
std::vector<BrokenLine> balance(const std::vector<BrokenLine>& lines, const ShapedText& text, const Breaker& breaker);

}  // namespace placard
