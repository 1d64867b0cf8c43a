#pragma once
// Improves the lines of a paragraph without adding any: balanced lines, and no short last line.

#include <functional>
#include <vector>

#include "text/line_breaking.h"

namespace placard {

/// Breaks the text for another width in px, or with a line that begins at an offset.
using Breaker = std::function<std::vector<BrokenLine>(double width, std::size_t forced)>;

/// Moves words or ideographs to the last line if it is a single short word or ideograph (a "runt") and the line before it stays
/// long enough. `room` is the width of the lines, px.
std::vector<BrokenLine> avoid_runt(std::vector<BrokenLine> lines, const ShapedText& text, double room, const Breaker& breaker);

/// Balances the lengths of lines without broken words: binary search for the smallest width that needs no more lines.
std::vector<BrokenLine> balance(const std::vector<BrokenLine>& lines, const ShapedText& text, const Breaker& breaker);

}  // namespace placard
