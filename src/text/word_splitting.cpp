// Where words may be split.

#include "text/line_breaking.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::u32string_view joints = U"/\\.-_:?&=#@+,;|";
constexpr std::u32string_view vowels = U"aeiouyäöüåæøáéíóúàèìòùâêîôûãõаеёиоуыэюяіїєαεηιουωάέήίόύώ";
constexpr std::string_view word_joiner = "\u2060";

}  // namespace

char32_t first_character(const ShapedText& text, std::size_t cluster) {
  std::size_t offset = text.clusters[cluster].begin;
  return decode_utf8(text.text, offset).value_or(0);
}

bool is_joint_before(const ShapedText& text, std::size_t cluster) {
  const char32_t before = first_character(text, cluster - 1);
  const char32_t after = first_character(text, cluster);
  if (joints.find(before) != std::u32string_view::npos) return g_unichar_isalnum(after) != 0;
  return g_unichar_islower(before) != 0 && g_unichar_isupper(after) != 0;
}

bool is_plain_word(const ShapedText& text, std::size_t begin, std::size_t end) {
  while (begin < end && !is_cased(first_character(text, begin))) ++begin;
  while (end > begin && !is_cased(first_character(text, end - 1))) --end;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_cased(first_character(text, i)) || (i > begin && is_joint_before(text, i))) return false;
  }
  return begin < end;
}

bool is_syllable_before(const ShapedText& text, std::size_t cluster) {
  const auto letter = [&](std::size_t at) { return static_cast<char32_t>(g_unichar_tolower(first_character(text, at))); };
  const auto is_vowel = [&](std::size_t at) { return vowels.find(letter(at)) != std::u32string_view::npos; };
  const bool is_consonant = is_cased(letter(cluster)) && !is_vowel(cluster);
  const bool splits_digraph = letter(cluster) == 'h' || (letter(cluster - 1) == 'c' && letter(cluster) == 'k');
  return is_cased(letter(cluster - 2)) && is_consonant && !splits_digraph && is_vowel(cluster + 1);
}

std::string with_whole_words(std::string_view text) {
  std::string result;
  bool after_hangul = false;
  for (const char32_t character : to_utf32(text)) {
    if (is_hangul(character) && after_hangul) result += word_joiner;
    append_utf8(result, character);
    after_hangul = is_hangul(character);
  }
  return result;
}

std::string without_joiners(std::string_view text) {
  std::string result(text);
  replace_all(result, word_joiner, "");
  return result;
}

}  // namespace placard
