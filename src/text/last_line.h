#pragma once
// Avoids a single short word or ideograph in the last line (a "runt").

#include <pango/pango.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/line_breaking.h"

namespace placard {

/// Returns earlier ends for the second to last line that avoid a runt, best first: offsets of spaces, or of characters that may
/// begin a line. Empty if the last line is not a runt.
std::vector<std::size_t> earlier_ends(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                                      PangoLanguage* language);

/// Whether the last line is not a runt and the line before it is long enough.
bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room);

/// Returns the text with a line separator (U+2028) instead of the space, or before the character, at `place`.
std::string ended_at(std::string_view text, std::size_t place);

}  // namespace placard
