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

/// Removes the invisible characters that control line breaks.
std::string without_signs(std::string_view text);

/// Counts the characters of a text without those that control line breaks.
std::size_t count_letters(std::string_view text);

/// Adds break opportunities at the joints of words that were broken at arbitrary characters; returns whether any were added.
bool insert_break_places(const std::vector<BrokenLine>& lines, std::string& text);

/// Returns the minimum width that needs no more lines and breaks no word, by binary search: the lines are then balanced.
/// `room` is the width of `lines`; `set` breaks the text for another width.
double even_width(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                  const std::function<std::vector<BrokenLine>(double width)>& set);

}  // namespace placard
