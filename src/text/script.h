#pragma once
// Scripts and direction of text.

#include <string>

namespace placard {

/// Returns the characters of a text.
std::u32string to_utf32(std::string_view text);

/// Whether the first letter, or direction mark before it, is right-to-left.
bool begins_right_to_left(std::string_view text);

/// Whether any letter or direction mark is right-to-left.
bool has_right_to_left(std::string_view text);

/// Whether a character is a capital or small letter, or both in one (titlecase).
bool is_cased(char32_t character);

/// Whether most letters of a text are of scripts without capitals, most of which have no italics either.
bool is_mostly_unicase(std::string_view text);

/// Whether a character is shared by Chinese, Japanese and Korean: Han, Bopomofo, and wide punctuation and letters.
bool is_han(char32_t character);

/// Whether a character is hiragana or katakana.
bool is_kana(char32_t character);

/// Whether a character is a hangul syllable or letter.
bool is_hangul(char32_t character);

/// Returns the length in bytes of the opening quotation mark at the start of the text, with the narrow space of French; 0 if
/// none.
std::size_t opening_mark(std::string_view text);

/// Returns the Debian package with fonts for the character; empty for private-use and
/// unassigned characters.
std::string_view font_package(char32_t character);

}  // namespace placard
