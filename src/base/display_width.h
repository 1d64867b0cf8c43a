#pragma once
// The width of text in a terminal.

#include <cstddef>
#include <string_view>

namespace placard {

/// The number of terminal columns of a character: 2 for wide characters such as CJK and emoji, 0 for combining
/// marks, else 1.
std::size_t display_width(char32_t character);

/// The number of terminal columns of a UTF-8 text.
std::size_t display_width(std::string_view text);

}  // namespace placard
