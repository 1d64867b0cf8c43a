#include "base/characters.h"

#include <glib.h>

#include "base/utf8.h"

namespace placard {

namespace {

constexpr char32_t none = 0;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t non_joiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t black_flag = 0x1F3F4;  // followed by tags in the flags of England, Scotland and Wales
constexpr char32_t tag_end = 0xE007F;

// Invisible characters without meaning in plain text, and bidi overrides. Directional marks (U+200E, U+200F, U+061C) and
// the soft hyphen are not included, because plain text needs them.
constexpr std::array<CodePointRange, 17> hidden{{
    {0x7F, 0x9F},        // controls
    {0x34F, 0x34F},      // combining grapheme joiner
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // deprecated Khmer vowels
    {0x180B, 0x180F},    // Mongolian variation selectors
    {0x200B, 0x200D},    // zero-width space, joiners
    {0x202A, 0x202E},    // bidi embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates, deprecated controls
    {0x3164, 0x3164},    // Hangul filler
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFA0, 0xFFA0},    // Hangul filler
    {0xFFF0, 0xFFFB},    // annotations
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical format controls
    {0xE0000, 0xE007F},  // tags
    {0xE0080, 0xE0FFF},  // variation selectors supplement and reserved code points
}};

// Scripts with joining letters or conjuncts, where joiners select letter forms.
constexpr std::array<CodePointRange, 9> joining{{{0x0590, 0x109F},
                                                 {0x1780, 0x18AF},
                                                 {0x1900, 0x1CFF},
                                                 {0xA800, 0xABFF},
                                                 {0xFB1D, 0xFDFF},
                                                 {0xFE70, 0xFEFC},
                                                 {0x10A00, 0x10FFF},
                                                 {0x11000, 0x11FFF},
                                                 {0x1E900, 0x1E95F}}};

// Scripts without spaces between words, where a zero-width space allows a line break.
constexpr std::array<CodePointRange, 5> spaceless{
    {{0x0E00, 0x0FFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x1950, 0x1AAF}, {0xAA00, 0xAADF}}};

constexpr std::array<CodePointRange, 4> variation_selectors{
    {{0x180B, 0x180D}, {0x180F, 0x180F}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}}};
constexpr std::array<CodePointRange, 1> tags{{{0xE0020, 0xE007E}}};

// Unicode property Extended_Pictographic (emoji-data.txt), regional indicators, skin tones and the combining keycap.
constexpr std::array<CodePointRange, 78> emoji{
    {{0xA9, 0xA9},       {0xAE, 0xAE},       {0x203C, 0x203C},   {0x2049, 0x2049},   {0x20E3, 0x20E3},   {0x2122, 0x2122},
     {0x2139, 0x2139},   {0x2194, 0x2199},   {0x21A9, 0x21AA},   {0x231A, 0x231B},   {0x2328, 0x2328},   {0x2388, 0x2388},
     {0x23CF, 0x23CF},   {0x23E9, 0x23F3},   {0x23F8, 0x23FA},   {0x24C2, 0x24C2},   {0x25AA, 0x25AB},   {0x25B6, 0x25B6},
     {0x25C0, 0x25C0},   {0x25FB, 0x25FE},   {0x2600, 0x2605},   {0x2607, 0x2612},   {0x2614, 0x2685},   {0x2690, 0x2705},
     {0x2708, 0x2712},   {0x2714, 0x2714},   {0x2716, 0x2716},   {0x271D, 0x271D},   {0x2721, 0x2721},   {0x2728, 0x2728},
     {0x2733, 0x2734},   {0x2744, 0x2744},   {0x2747, 0x2747},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
     {0x2757, 0x2757},   {0x2763, 0x2767},   {0x2795, 0x2797},   {0x27A1, 0x27A1},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
     {0x2934, 0x2935},   {0x2B05, 0x2B07},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x3030, 0x3030},
     {0x303D, 0x303D},   {0x3297, 0x3297},   {0x3299, 0x3299},   {0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F}, {0x1F12F, 0x1F12F},
     {0x1F16C, 0x1F171}, {0x1F17E, 0x1F17F}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1AD, 0x1F1FF}, {0x1F201, 0x1F20F},
     {0x1F21A, 0x1F21A}, {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F23C, 0x1F23F}, {0x1F249, 0x1F53D}, {0x1F546, 0x1F64F},
     {0x1F680, 0x1F6FF}, {0x1F774, 0x1F77F}, {0x1F7D5, 0x1F7FF}, {0x1F80C, 0x1F80F}, {0x1F848, 0x1F84F}, {0x1F85A, 0x1F85F},
     {0x1F888, 0x1F88F}, {0x1F8AE, 0x1F8FF}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1FAFF}, {0x1FC00, 0x1FFFD}}};

// Unicode property Emoji_Presentation (emoji-data.txt), with the code points that are reserved for emoji.
constexpr std::array<CodePointRange, 74> emoji_presentation{
    {{0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
     {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},
     {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
     {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
     {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
     {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
     {0x1F191, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A}, {0x1F22F, 0x1F22F}, {0x1F232, 0x1F236},
     {0x1F238, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
     {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440},
     {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
     {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF},
     {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
     {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}}};

bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }
bool is_emoji_part(char32_t c) { return is_emoji(c) || c == 0xFE0F || c == tag_end; }
bool is_of(char32_t c, GUnicodeScript script) { return g_unichar_get_script(c) == script; }

// Whether a character can have a variation selector. In ASCII these are the keycap bases only.
bool can_vary(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || c == '#' || c == '*';
  return c > 0xA0 && !is_in(c, hidden);
}

// The bytes of the tag sequence after a flag. The length is limited, because long sequences can hide text.
std::size_t length_of_tags(std::string_view text) {
  constexpr int max_length = 6;
  std::size_t at = 0;
  for (int i = 0; i <= max_length; ++i) {
    const char32_t c = decode_utf8(text, at).value_or(none);
    if (c == tag_end) return i == 0 ? 0 : at;
    if (!is_in(c, tags)) return 0;
  }
  return 0;
}

// Whether an invisible character has a function between its neighbors.
bool is_needed(char32_t c, char32_t before, char32_t next, bool follows_flag) {
  if (c == zero_width_space) return is_in(before, spaceless) || is_in(next, spaceless);
  if (c == before) return false;
  if (c == non_joiner) return is_in(before, joining) || is_in(next, joining);
  if (c == joiner) return is_in(before, joining) || is_in(next, joining) || (is_emoji_part(before) && is_emoji(next));
  if (is_in(c, tags) || c == tag_end) return follows_flag;
  if (c == 0x180E) return is_of(before, G_UNICODE_SCRIPT_MONGOLIAN);
  if (is_in(c, variation_selectors)) return can_vary(before);
  if (c == 0x34F) return is_of(before, G_UNICODE_SCRIPT_HEBREW) || is_of(next, G_UNICODE_SCRIPT_HEBREW);
  if (c == 0x115F || c == 0x1160) return is_of(before, G_UNICODE_SCRIPT_HANGUL) || is_of(next, G_UNICODE_SCRIPT_HANGUL);
  return false;
}

std::string replace_disallowed(std::string_view text, std::string_view replacement) {
  std::string result;
  std::size_t done = 0;
  for (const DisallowedCodePoint& odd : find_disallowed(text)) {
    result.append(text.substr(done, odd.begin - done)).append(replacement);
    done = odd.end;
  }
  return result += text.substr(done);
}

}  // namespace

bool is_emoji(char32_t character) { return is_in(character, emoji); }

bool has_emoji_presentation(char32_t character) { return is_in(character, emoji_presentation); }

bool is_pictograph(char32_t character) {
  const bool is_symbol = (character >= 0x2600 && character < 0x3000) || character >= 0x1F000 || character == 0x20E3;
  return is_symbol && is_emoji(character);
}

std::vector<DisallowedCodePoint> find_disallowed(std::string_view text) {
  std::vector<DisallowedCodePoint> found;
  char32_t before = none;
  std::size_t tags_end = 0;  // of the last flag
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const auto decoded = decode_utf8(text, offset);
    if (!decoded) ++offset;
    const char32_t c = decoded.value_or(0xFFFD);
    std::size_t after = offset;
    const bool illegal = !decoded || !is_xml_char(c) || is_noncharacter(c);
    if (illegal || (is_in(c, hidden) && !is_needed(c, before, decode_utf8(text, after).value_or(none), offset <= tags_end))) {
      found.push_back({c, begin, offset, illegal});
      continue;
    }
    if (c == black_flag) tags_end = offset + length_of_tags(text.substr(offset));
    before = c;
  }
  return found;
}

std::string remove_disallowed(std::string_view text) { return replace_disallowed(text, ""); }

std::string for_terminal(std::string_view text) {
  std::string result = replace_disallowed(text, "?");
  std::ranges::replace(result, '\t', ' ');
  std::ranges::replace(result, '\r', '?');
  // GitHub Actions executes "##[command]" anywhere in a line.
  for (std::size_t at = result.find("##["); at != std::string::npos; at = result.find("##[", at)) result[at + 1] = '?';
  return result;
}

std::string for_terminal_line(std::string_view text) {
  std::string result = for_terminal(text);
  std::ranges::replace(result, '\n', '?');
  return result;
}

}  // namespace placard
