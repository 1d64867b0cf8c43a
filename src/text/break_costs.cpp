// The Unicode rules (UAX #14) tell where a line may break. These rules tell how well it breaks there:
//
// - After the end of a sentence is best, after a comma or dash is good. A word of up to three letters (a, of, the) begins a line
//   rather than ends it, because it belongs to what follows; so do & and +. An emoji belongs to the word before it.
// - A dash or separator, or a French mark after a space, does not begin a line, and a compound (in-flight, tasks/day) stays
//   whole, if any other break will do.
// - Japanese breaks between phrases (bunsetsu), which begin with kanji, katakana or Latin letters and end with hiragana: endings
//   and particles. Katakana words, and numbers with their counters, stay whole (JLREQ 3.1, Requirements for Japanese Text
//   Layout). The change of script finds most of the phrases that a model such as BudouX finds, without its data.
// - Chinese breaks after function characters rather than inside words.

#include "text/break_costs.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/characters.h"
#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr BreakCost after_phrase = -15'000;
constexpr BreakCost after_short_word = 40'000;
constexpr BreakCost after_one_letter = 160'000;
constexpr BreakCost after_one_digit = 80'000;
constexpr BreakCost before_emoji = 80'000;
constexpr BreakCost before_short_word = -10'000;
constexpr BreakCost at_soft_hyphen = 100'000;
constexpr std::size_t max_short_word = 3;  // letters or digits

constexpr std::u32string_view sentence_ends = U".!?…。！？．؟۔।";
constexpr std::u32string_view phrase_ends = U",;:–—、，；：،؛";
constexpr std::u32string_view closing_marks = U"\"'”’»›)]」』）】》〉";
constexpr std::u32string_view opening_marks = U"\"'“„‘‚«‹([「『（【《〈¿¡";

bool contains(std::u32string_view characters, char32_t character) {
  return characters.find(character) != std::u32string_view::npos;
}

// Removes the last character of a text and returns it; 0 if the text is empty.
char32_t pop_back(std::string_view& text) {
  std::size_t begin = text.empty() ? 0 : text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  std::size_t offset = begin;
  const char32_t character = decode_utf8(text, offset).value_or(0);
  text.remove_suffix(text.size() - begin);
  return character;
}

char32_t last_of(std::string_view text) { return pop_back(text); }

bool is_letter(char32_t character) { return g_unichar_isalnum(character) != 0 && g_unichar_iswide(character) == 0; }

// Whether a text is a sign for a short word, or such a sign and a space.
bool is_word_sign(std::string_view text) { return text == "&" || text == "+" || text == "& " || text == "+ "; }

// The cost of ending a line with a word; 0 if it is not short. Scripts with syllables or ideographs have no short words.
BreakCost cost_after_word(std::string_view text) {
  if (is_word_sign(text.substr(text.rfind(' ') + 1))) return after_short_word;
  const bool ends_with_digit = g_unichar_isdigit(last_of(text)) != 0;
  std::size_t length = 0;
  for (; !text.empty(); ++length) {
    const char32_t character = pop_back(text);
    const bool is_apostrophe = (character == '\'' || character == U'’') && is_letter(last_of(text));
    if (is_apostrophe) return 0;
    if (character == ' ' || contains(opening_marks, character)) break;
    if (!is_letter(character) || length == max_short_word) return 0;
  }
  if (length == 1) return ends_with_digit ? after_one_digit : after_one_letter;
  return length == 0 ? 0 : after_short_word;
}

bool begins_with_short_word(std::string_view text) {
  if (is_word_sign(text.substr(0, 2))) return true;
  std::size_t offset = 0;
  for (std::size_t length = 0; length <= max_short_word; ++length) {
    const char32_t character = decode_utf8(text, offset).value_or(0);
    if (!is_letter(character)) return character == ' ' && length > 0;
  }
  return false;
}

// Whether a text ends a sentence. A period after one or two letters, or a capital and two, belongs to an abbreviation ("Mio.").
bool ends_sentence(std::string_view text, char32_t after) {
  if (g_unichar_islower(after) != 0) return false;
  char32_t last = pop_back(text);
  while (contains(closing_marks, last)) last = pop_back(text);
  if (!contains(sentence_ends, last)) return false;
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  std::size_t offset = 0;
  const bool is_capitalized = g_unichar_isupper(decode_utf8(word, offset).value_or(0)) != 0;
  return last != '.' || count_code_points(word) >= (is_capitalized ? 4 : 3);
}

// Whether a line would begin with a dash, with a separator, or with a mark that French sets after a space.
bool begins_with_separator(std::string_view text, char32_t first) {
  if (first == U'–' || first == U'—') return true;
  std::size_t offset = 0;
  decode_utf8(text, offset);
  return contains(U"-·/|:;!?»", first) && (offset == text.size() || text[offset] == ' ');
}

enum class Kind : std::uint8_t { hiragana, katakana, ideograph, letter, digit, sign };

Kind kind_of(char32_t c) {
  if (c >= U'ぁ' && c <= U'ゟ') return Kind::hiragana;
  if ((c >= U'ァ' && c <= U'ヿ' && c != U'・') || (c >= U'ㇰ' && c <= U'ㇿ') || (c >= U'ｦ' && c <= U'ﾟ')) return Kind::katakana;
  if (g_unichar_isdigit(c) != 0) return Kind::digit;
  if (g_unichar_isalpha(c) == 0) return Kind::sign;
  return is_han(c) ? Kind::ideograph : Kind::letter;
}

constexpr std::u32string_view function_characters = U"的了和与與是在";

// Two hiragana that belong to one word, though one of them alone is a particle.
constexpr std::array hiragana_pairs{U"から", U"です", U"でし", U"でき", U"とい", U"とき", U"とこ", U"のみ", U"がら", U"かれ",
                                    U"かせ", U"やす", U"てき", U"だけ", U"など", U"ほど", U"しか", U"くら", U"まで", U"より"};

bool is_pair(char32_t before, char32_t after) {
  return std::ranges::any_of(hiragana_pairs, [&](const char32_t* pair) { return pair[0] == before && pair[1] == after; });
}

// Whether a break would leave an odd number of ideographs: most words of Chinese, and of Japanese without kana, have two.
bool splits_pair(std::string_view text) {
  constexpr int max_run = 12;
  int count = 0;
  for (; count < max_run; ++count) {
    const char32_t character = pop_back(text);
    if (kind_of(character) != Kind::ideograph || contains(function_characters, character)) break;
  }
  return count % 2 != 0;
}

// The cost of a break between two characters without a space, of which one is an ideograph or kana.
BreakCost cost_inside_phrase(std::string_view head, char32_t before, std::string_view tail) {
  constexpr std::array<std::array<BreakCost, 5>, 5> costs{{
      // to hiragana, katakana, ideograph, letter, digit
      {{inside_word, 0, 0, 0, 0}},                       // from hiragana
      {{160'000, last_resort, 60'000, 20'000, 20'000}},  // from katakana
      {{160'000, 60'000, 70'000, 20'000, 40'000}},       // from an ideograph
      {{160'000, 20'000, 60'000, 0, 0}},                 // from a letter
      {{last_resort, last_resort, last_resort, 0, 0}},   // from a digit
  }};
  std::size_t offset = 0;
  const char32_t after = decode_utf8(tail, offset).value_or(0);
  const Kind from = kind_of(before);
  const Kind to = kind_of(after);
  if (from == Kind::sign || to == Kind::sign) return 0;
  const bool particles_follow = to == Kind::hiragana && contains(U"はがをにでとものへやか", after);
  if (from == Kind::hiragana && is_pair(before, after)) return 220'000;
  if (from == Kind::hiragana && to == Kind::hiragana && !particles_follow) {
    if (before == U'を') return 20'000;
    if (contains(U"はがにでとものへやかてる", before)) return 70'000;
  }
  if (contains(U"おご", before) && to != Kind::hiragana) return inside_word;  // polite prefixes
  if (contains(U"的了们們", after)) return 160'000;                           // end a word or phrase
  if (contains(function_characters, before) && to != Kind::hiragana) return 20'000;
  if (from == Kind::ideograph && to == Kind::ideograph && splits_pair(head)) {
    const bool is_japanese = kind_of(decode_utf8(tail, offset).value_or(0)) == Kind::hiragana;
    return is_japanese ? inside_word : 110'000;
  }
  return costs.at(static_cast<std::size_t>(from)).at(static_cast<std::size_t>(to));
}

bool is_ideograph_or_kana(char32_t character) { return is_han(character) || is_kana(character); }

}  // namespace

BreakCost break_cost(std::string_view text, std::size_t at) {
  std::size_t offset = at;
  const char32_t after = decode_utf8(text, offset).value_or(0);
  const std::string_view head = text.substr(0, text.substr(0, at).find_last_not_of(' ') + 1);
  const char32_t before = last_of(head);
  const bool has_space = head.size() < at;
  const bool is_wide = is_ideograph_or_kana(before) || is_ideograph_or_kana(after);
  if (begins_with_separator(text.substr(at), after) || before == U'«') return last_resort;
  if (has_space || is_wide) {
    if (ends_sentence(head, after)) return after_sentence;
    if (contains(phrase_ends, before)) return after_phrase;
    if (has_space && is_pictograph(after)) return before_emoji;
    if (has_space) return cost_after_word(head) + (begins_with_short_word(text.substr(at)) ? before_short_word : 0);
    return cost_inside_phrase(head, before, text.substr(at));
  }
  if (before == U'\u00AD') return at_soft_hyphen;
  if (before == U'—') return after_phrase;
  const bool is_joint = before < 0x80 || (before >= U'\u2010' && before <= U'–');
  return is_joint ? last_resort : 0;
}

std::string_view without_connectors(std::string_view text) {
  constexpr std::u32string_view connectors = U" ,;:.-‐–—·/|、，；：。،؛\u00AD";
  while (!text.empty()) {
    std::string_view shorter = text;
    const char32_t last = pop_back(shorter);
    const bool is_opening = contains(opening_marks, last) && last != '"' && last != '\'';
    const bool is_straight = (last == '"' || last == '\'') && (shorter.empty() || shorter.ends_with(' '));
    if (!contains(connectors, last) && !is_opening && !is_straight) break;
    text = shorter;
  }
  return text;
}

}  // namespace placard
