#include "text/script.h"

#include <glib.h>
#include <hb.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace placard {

namespace {

constexpr char32_t left_to_right_mark = U'\u200E';
constexpr char32_t right_to_left_mark = U'\u200F';

// Whether a character sets the direction of a text.
bool is_strong(char32_t character) {
  return g_unichar_isalpha(character) != 0 || character == left_to_right_mark || character == right_to_left_mark;
}

bool is_right_to_left(char32_t character) {
  if (character == right_to_left_mark) return true;
  const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
  return g_unichar_isalpha(character) != 0 && hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

}  // namespace

std::u32string to_utf32(std::string_view text) {
  std::u32string characters;
  for (std::size_t offset = 0; const auto character = decode_utf8(text, offset);) characters += *character;
  return characters;
}

bool begins_right_to_left(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  const auto first = std::ranges::find_if(characters, is_strong);
  return first != characters.end() && is_right_to_left(*first);
}

bool has_right_to_left(std::string_view text) { return std::ranges::any_of(to_utf32(text), is_right_to_left); }

bool is_cased(char32_t character) {
  return g_unichar_islower(character) != 0 || g_unichar_isupper(character) != 0 || g_unichar_istitle(character) != 0;
}

bool is_mostly_unicase(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  const auto letters = std::ranges::count_if(characters, [](char32_t c) { return g_unichar_isalpha(c) != 0; });
  return letters > 2 * std::ranges::count_if(characters, is_cased);
}

bool is_han(char32_t character) {
  const GUnicodeScript script = g_unichar_get_script(character);
  if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_BOPOMOFO) return true;
  const bool is_shared = script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_LATIN;
  return is_shared && g_unichar_iswide(character) != 0 && !is_emoji(character);
}

bool is_kana(char32_t character) {
  const GUnicodeScript script = g_unichar_get_script(character);
  return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

bool is_hangul(char32_t character) { return g_unichar_get_script(character) == G_UNICODE_SCRIPT_HANGUL; }

std::string_view font_package(char32_t character) {
  if (g_unichar_type(character) == G_UNICODE_PRIVATE_USE) return {};
  if (is_pictograph(character)) return "fonts-noto-color-emoji";
  if (g_unichar_type(character) == G_UNICODE_UNASSIGNED) return {};
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
