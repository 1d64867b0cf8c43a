#include "text/script.h"

#include <glib.h>

#include "base/utf8.h"
#include "text/fallback.h"

namespace placard {

namespace {

// The blocks of Unicode that hold the scripts from Hebrew to Adlam.
bool is_of_right_to_left_script(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

}  // namespace

bool begins_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) return false;
    if (g_unichar_isalpha(*character) != 0) return is_of_right_to_left_script(*character);
  }
  return false;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) return false;
    if (g_unichar_isalpha(*character) != 0 && is_of_right_to_left_script(*character)) return true;
  }
  return false;
}

bool is_han(char32_t character) {
  return (character >= 0x2E80 && character <= 0x9FFF) || (character >= 0xF900 && character <= 0xFAFF) ||
         (character >= 0xFF00 && character <= 0xFFEF) || (character >= 0x20000 && character <= 0x3FFFF);
}

bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F); }

bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318F);
}

std::string_view font_package(char32_t character) {
  const bool is_private = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
  if (is_private) return {};
  if (is_emoji(character)) return "fonts-noto-color-emoji";
  return is_han(character) || is_kana(character) || is_hangul(character) ? "fonts-noto-cjk" : "fonts-noto-core";
}

std::size_t opening_mark(std::string_view text) {
  constexpr std::string_view narrow_space = "\u202F";
  for (const std::string_view mark : {"“", "”", "„", "‟", "«", "»", "‹", "‘", "‚", "\"", "「", "『", "《", "〈", "〝"}) {
    if (!text.starts_with(mark)) continue;
    return text.substr(mark.size()).starts_with(narrow_space) ? mark.size() + narrow_space.size() : mark.size();
  }
  return 0;
}

}  // namespace placard
