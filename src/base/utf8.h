#pragma once
// UTF-8: counting, decoding and checking.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// What some editors put before a text; it belongs to no line.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many code points a text has; a byte that starts none counts as none.
std::size_t count_code_points(std::string_view text);

/// Decodes the code point at `offset` and moves `offset` past it; nothing where the bytes are not UTF-8
/// (over-long forms, surrogates and values past U+10FFFF included), and then `offset` stays.
inline std::optional<char32_t> decode_utf8(std::string_view text, std::size_t& offset);
/// The same of a code point of several bytes.
std::optional<char32_t> decode_long_utf8(std::string_view text, std::size_t& offset);

/// Appends a code point as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

/// The offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Whether XML 1.0 allows the code point in a document.
bool is_xml_char(char32_t code_point);

/// A code point as messages show it: "U+200B".
std::string code_point_name(char32_t code_point);

inline std::optional<char32_t> decode_utf8(std::string_view text, std::size_t& offset) {
  if (offset >= text.size()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead >= 0x80) return decode_long_utf8(text, offset);
  ++offset;
  return lead;
}

}  // namespace placard
