#pragma once
// What a text's letters say about how it runs.

#include <cstddef>
#include <string_view>

namespace placard {

/// Whether the first letter with a direction of its own is one that goes to the left.
bool begins_right_to_left(std::string_view text);

/// Whether any letter goes to the left.
bool has_right_to_left(std::string_view text);

/// Whether a character is one that Chinese, Japanese and Korean share: Han characters, and the wide signs and letters between
/// them.
bool is_han(char32_t character);

/// Whether a character is one that only Japanese is written with.
bool is_kana(char32_t character);

/// Whether a character is a Korean syllable, or a part of one.
bool is_hangul(char32_t character);

/// How many bytes of the text's begin are an opening quotation mark, with the narrow space that French puts behind it.
std::size_t opening_mark(std::string_view text);

/// The package of Debian with fonts for the character's script; empty for characters without a meaning of their own.
std::string_view font_package(char32_t character);

}  // namespace placard
