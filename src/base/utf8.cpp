#include "base/utf8.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace placard {

std::size_t count_code_points(std::string_view text) {
  const auto begins_one = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_one));
}

std::optional<char32_t> decode_utf8(std::string_view text, std::size_t& offset) {
  if (offset >= text.size()) return std::nullopt;
  const char* const begin = text.data() + offset;
  if (static_cast<unsigned char>(*begin) < 0x80) return text[offset++];
  const gunichar value = g_utf8_get_char_validated(begin, static_cast<gssize>(text.size() - offset));
  if (value > 0x10FFFF) return std::nullopt;  // GLib's error codes are larger
  offset += static_cast<std::size_t>(g_utf8_next_char(begin) - begin);
  return value;
}

void append_utf8(std::string& text, char32_t code_point) {
  std::array<char, 6> bytes{};
  text.append(bytes.data(), static_cast<std::size_t>(g_unichar_to_utf8(code_point, bytes.data())));
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!decode_utf8(text, offset)) return offset;
  }
  return std::nullopt;
}

bool is_xml_char(char32_t code_point) {
  if (code_point < 0x20) return code_point == 0x9 || code_point == 0xA || code_point == 0xD;
  return code_point < 0xD800 || (code_point > 0xDFFF && code_point < 0xFFFE) || (code_point > 0xFFFF && code_point <= 0x10FFFF);
}

std::string code_point_name(char32_t code_point) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code_point));
  return name.data();
}

std::size_t display_width(char32_t character) {
  if (g_unichar_iszerowidth(character) != 0) return 0;
  return g_unichar_iswide(character) != 0 ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) ++offset;
    count += display_width(character.value_or(U'?'));
  }
  return count;
}

}  // namespace placard
