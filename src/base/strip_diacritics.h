#pragma once
// Letters of Latin alphabets.

#include <string_view>

namespace placard {

/// A letter from U+00C0 to U+017F in lower case as letters of ASCII: 'e' for 'É', "ss" for U+00DF. Empty for all other
/// characters.
std::string_view without_marks(char32_t letter);

/// Whether a character is a mark that belongs to the letter before it: U+0300 to U+036F.
constexpr bool is_mark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

}  // namespace placard
