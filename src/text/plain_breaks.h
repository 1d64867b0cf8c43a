#pragma once
// Where the lines of a plain text may end: by Pango's rules.

#include <pango/pango.h>

#include <string_view>
#include <vector>

namespace placard {

/// What may be done before a character, or at the end of a text.
struct BreakRule {
  bool is_white = false;       ///< the character is a space
  bool is_line_break = false;  ///< a line may end
  bool is_char_break = false;  ///< a line may end where a word has to be broken

  bool operator==(const BreakRule&) const = default;
};

/// The rules for each character of a text and for its end, in the place of what `rules` held; `count` is how many that makes.
void find_break_rules(std::string_view text, std::size_t count, PangoLanguage* language, std::vector<BreakRule>& rules);

/// The same without asking Pango, for words in letters and digits with single spaces, commas, full stops, hyphens or
/// apostrophes between them, between “ and ” or not; false where the text has more than these.
bool find_simple_break_rules(std::string_view text, std::vector<BreakRule>& rules);

}  // namespace placard
