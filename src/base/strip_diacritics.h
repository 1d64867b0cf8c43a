#pragma once
// Latin letters without diacritics.

#include <string_view>

namespace placard {

/// The lowercase ASCII form of a letter from U+00C0 to U+017F: "e" for É, "ss" for ß. Empty for other
/// characters.
std::string_view without_marks(char32_t letter);

/// Whether a character is a combining diacritical mark (U+0300 to U+036F).
constexpr bool is_mark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

}  // namespace placard
