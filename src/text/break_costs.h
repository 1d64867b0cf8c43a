#pragma once
// How well lines break at the places that the Unicode rules allow. The source file lists the rules.

#include <string_view>

namespace placard {

/// The cost of a line break in millionths of the square of a line's width: 40,000 is worth an empty fifth of a line (0.2²).
using BreakCost = long long;

/// The cost of a line break that is used only if no other one gives the same number of lines.
inline constexpr BreakCost last_resort = 100'000'000;

/// The least cost of a line break that tears a word apart. Breaks between words may cost as much.
inline constexpr BreakCost inside_word = 120'000;

/// The cost of a line break after the end of a sentence.
inline constexpr BreakCost after_sentence = -60'000;

/// The cost of a last line that is a single short word or ideograph.
inline constexpr BreakCost runt_cost = 250'000;

/// Returns the cost of a line break before an offset where the Unicode rules allow one; less than 0 where a sentence or phrase
/// ends.
BreakCost break_cost(std::string_view text, std::size_t at);

/// Returns a text without the spaces, hyphens, dashes, commas and opening marks at its end, which no ellipsis follows.
std::string_view without_connectors(std::string_view text);

}  // namespace placard
