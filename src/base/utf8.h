#pragma once
// UTF-8: counting, decoding, checking, and its width in a terminal.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// The UTF-8 byte order mark, which is not part of the text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The number of code points in a text; continuation bytes are not counted.
std::size_t count_code_points(std::string_view text);

/// Decodes the code point at `offset` and advances `offset`. Returns nullopt and keeps `offset` if the bytes are invalid
/// (including overlong forms, surrogates and values above U+10FFFF).
std::optional<char32_t> decode_utf8(std::string_view text, std::size_t& offset);

/// Appends a code point as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

/// The offset of the first invalid byte.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Whether XML 1.0 allows the code point.
bool is_xml_char(char32_t code_point);

/// The name of a code point in messages: "U+200B".
std::string code_point_name(char32_t code_point);

/// The number of terminal columns of a character: 2 for wide characters such as CJK and emoji, 0 for combining
/// marks, else 1.
std::size_t display_width(char32_t character);

/// The number of terminal columns of a UTF-8 text.
std::size_t display_width(std::string_view text);

}  // namespace placard
