#pragma once
// Company for a word or an ideograph that would stand alone in the last line.

#include <pango/pango.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/line_breaking.h"

namespace placard {

/// Where the last line but one could end so that a short word, or a single ideograph, does not stand alone in the last: the
/// places of spaces, or of characters that may begin a line; the best first. None where the last line is good.
std::vector<std::size_t> earlier_ends(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                                      PangoLanguage* language);

/// Whether the last two lines are better than those with a single word or ideograph.
bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room);

/// The text with a line's end in the place of a space, or before a character.
std::string ended_at(std::string_view text, std::size_t place);

}  // namespace placard
