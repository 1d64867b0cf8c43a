#pragma once
// Line breaking rules that Pango does not have. The source file lists them.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/handles.h"

namespace placard {

/// A line of a layout; offset and length in bytes.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t length = 0;
  double width = 0;      ///< px
  bool in_word = false;  ///< begins at a break inside a word that is wider than a line
};

/// Returns the lines of a layout.
std::vector<BrokenLine> lines_of(PangoLayout* layout);

/// Replaces white space that contains a tab with one space, and line and paragraph separators with "\n".
std::string with_plain_blanks(std::string_view text);

/// Adds word joiners between the syllables of Korean words.
std::string with_whole_words(std::string_view text);

/// Removes the invisible characters that control line breaks.
std::string without_signs(std::string_view text);

/// Counts the characters of a text without those that control line breaks.
std::size_t count_letters(std::string_view text);

/// Adds attributes that draw hyphens only at soft hyphens.
void insert_hyphen_rule(PangoAttrList* attributes, std::string_view text);

/// Adds break opportunities at the joints of words that were broken at arbitrary characters; returns whether any were added.
bool insert_break_places(const std::vector<BrokenLine>& lines, std::string& text);

/// Returns the minimum width that needs no more lines and breaks no word, by binary search: the lines are then balanced.
/// `room` is the width of `lines`; `set` breaks the text for another width.
double even_width(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                  const std::function<std::vector<BrokenLine>(double width)>& set);

/// Whether a line that ends in an ellipsis is cut at a space of the whole text.
bool ends_before_space(std::string_view line, std::string_view whole);

}  // namespace placard
