#pragma once
// Avoids a single short word or ideograph in the last line (a "runt").

#include <string_view>
#include <vector>

#include "text/line_breaking.h"

namespace placard {

/// Returns earlier begins for the last line that avoid a runt, best first: offsets of characters that may begin a line. Empty if
/// the last line is not a runt.
std::vector<std::size_t> earlier_begins(const std::vector<BrokenLine>& lines, const ShapedText& text, double room);

/// Whether the last line is not a runt and the line before it is long enough.
bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room);

}  // namespace placard
