#pragma once
// Where the lines of a text end. The essay stands in the source file.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/handles.h"

namespace placard {

/// A line that was broken: bytes of the text.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t length = 0;
  double width = 0;      ///< px
  bool in_word = false;  ///< begins where only a word that is wider than a line is broken
};

/// The lines of a layout.
std::vector<BrokenLine> lines_of(PangoLayout* layout);

/// The text with each run of blanks that holds a tab as one space, and with one kind of line break: "\n".
std::string with_plain_blanks(std::string_view text);

/// The text with the syllables of each Korean word held together.
std::string with_whole_words(std::string_view text);

/// The text without the signs that were put in for breaking.
std::string without_signs(std::string_view text);

/// How many letters a text has; signs that only say where it may break are none.
std::size_t count_letters(std::string_view text);

/// Says where hyphens are drawn: at a soft hyphen, and nowhere else.
void insert_hyphen_rule(PangoAttrList* attributes, std::string_view text);

/// Puts signs for sensible breaks into the words that were broken at any letter; says whether there are some.
bool insert_break_places(const std::vector<BrokenLine>& lines, std::string& text);

/// The least width, of those tried, in which the text takes as many lines as these, and breaks no more words: there its lines
/// are about equally long. `room` is the width that these were broken for; `set` breaks the text for another one.
double even_width(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                  const std::function<std::vector<BrokenLine>(double width)>& set);

/// Whether a line that ends in an ellipsis is cut where the whole text has a space.
bool ends_before_space(std::string_view line, std::string_view whole);

}  // namespace placard
