#include "text/plain_script.h"

#include <algorithm>

#include "base/utf8.h"

namespace placard {

namespace {

// Punctuation, spaces and signs that are drawn as the letters beside them are. No sign that may be an emoji.
bool is_plain_sign(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || (c >= 0x2018 && c <= 0x2022) || c == 0x2026 || c == 0x202F || c == 0x2030 ||
         c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203A || c == 0x20AC || (c >= 0x2190 && c <= 0x2193) || c == 0x2212 ||
         c == 0x200B || c == 0x2028;
}

bool is_plain_mark(char32_t c) { return c >= 0xA0 && c <= 0xBF && c != 0xA9 && c != 0xAD && c != 0xAE; }

std::optional<GUnicodeScript> script_of(char32_t c) {
  if (c < 0x80) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter) return G_UNICODE_SCRIPT_LATIN;
    return c >= ' ' && c != 0x7F ? std::optional(G_UNICODE_SCRIPT_COMMON) : std::nullopt;
  }
  if (is_plain_sign(c)) return G_UNICODE_SCRIPT_COMMON;
  const bool is_in_block =
      is_plain_mark(c) || (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x4FF) || (c >= 0x1E00 && c <= 0x1EFF);
  if (!is_in_block || g_unichar_ismark(c) != 0 || g_unichar_isdefined(c) == 0) return std::nullopt;
  const GUnicodeScript script = g_unichar_get_script(c);
  const bool is_known = script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK ||
                        script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_COMMON;
  return is_known ? std::optional(script) : std::nullopt;
}

}  // namespace

std::optional<GUnicodeScript> plain_script_of(std::string_view text) {
  GUnicodeScript result = G_UNICODE_SCRIPT_COMMON;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    const auto script = character ? script_of(*character) : std::nullopt;
    if (!script || (result != G_UNICODE_SCRIPT_COMMON && *script != G_UNICODE_SCRIPT_COMMON && *script != result)) {
      return std::nullopt;
    }
    if (*script != G_UNICODE_SCRIPT_COMMON) result = *script;
  }
  return result;
}

bool has_plain_capitals(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void to_capitals(std::string& text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

PangoLanguage* language_for(PangoLanguage* language, GUnicodeScript script) {
  const auto of_pango = static_cast<PangoScript>(script);
  if (pango_language_includes_script(language, of_pango) != FALSE) return language;
  PangoLanguage* sample = pango_script_get_sample_language(of_pango);
  return sample != nullptr ? sample : pango_language_from_string("xx");
}

}  // namespace placard
