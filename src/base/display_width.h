#pragma once
// How wide a text is in a terminal.

#include <cstddef>
#include <string_view>

namespace placard {

/// The display_width that a character takes: two for a Han character, a syllable of Korean or an emoji, none for what is put on
/// the letter before it.
std::size_t display_width(char32_t character);

/// The display_width that a text takes.
std::size_t display_width(std::string_view text);

}  // namespace placard
