#pragma once
// Line breaking, and where words may be split. line_breaking.cpp lists the rules.

#include "text/shaping.h"

namespace placard {

/// A line of a shaped text; offset and length in bytes.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t length = 0;
  bool has_hyphen = false;  ///< ends with a soft hyphen that is visible
};

/// The space for the lines of a text and what applies to them, see `Room`.
struct LineRules {
  double first_width = 0;     ///< px; a first line with a hanging quotation mark is wider
  double width = 0;           ///< px
  std::size_t max_lines = 0;  ///< 0 is no limit
  bool even = false;
  bool hyphenates = false;
};

/// The lines of a text.
struct BrokenText {
  std::vector<BrokenLine> lines;
  double filled_width = 0;  ///< px, of the widest line if each line took as many words as fit; without the hanging part
  bool is_cut = false;      ///< whether the last line is the rest of a text that needs more lines
};

/// Breaks a shaped text into as few lines as possible, or one more to keep words whole, so that all of them together look best.
BrokenText break_lines(const ShapedText& text, const LineRules& rules);

/// Whether a text may be cut before a cluster: between words, or between ideographs.
bool may_cut_before(const ShapedText& text, std::size_t cluster);

/// Replaces white space that contains a tab with one space, and line and paragraph separators with "\n".
std::string with_plain_blanks(std::string_view text);

/// Returns the first character of a cluster.
char32_t first_character(const ShapedText& text, std::size_t cluster);

/// Whether a word has a joint before a cluster: / . - _ and the like, or a hump of camelCase.
bool is_joint_before(const ShapedText& text, std::size_t cluster);

/// Whether the clusters from `begin` to `end` are letters of a script with capitals, with any signs around, but no joints.
bool is_plain_word(const ShapedText& text, std::size_t begin, std::size_t end);

/// Whether a syllable of a plain word may begin at a cluster that has two others before and one after it. A guess for all
/// languages: a consonant before a vowel, and never inside ch, ck, sch, ph, sh or th.
bool is_syllable_before(const ShapedText& text, std::size_t cluster);

/// Adds word joiners between the syllables of Korean words.
std::string with_whole_words(std::string_view text);

/// Removes word joiners.
std::string without_joiners(std::string_view text);

}  // namespace placard
