#include "input/plain_text.h"

#include <glib.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/utf8.h"

namespace placard {

namespace {

constexpr std::size_t max_tags = 6;
constexpr std::size_t max_tag_length = 28;

// Parts of emoji sequences: enclosing keycap, variation selectors, tags and all higher code points.
constexpr std::array<CodePointRange, 3> emoji_parts{{{0x20E3, 0x20E3}, {0xFE00, 0xFE0F}, {0xE0000, 0x10FFFF}}};

// Excludes control characters, direction marks, private use, unassigned code points and emoji.
bool is_shown(char32_t c, char32_t before) {
  const bool is_joiner = c == 0x200C || c == 0x200D;
  if (is_joiner) return before >= 0x600 && before < 0x1100;  // only Arabic and Indic scripts need them in words
  const GUnicodeType type = g_unichar_type(c);
  const bool is_invisible = type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_PRIVATE_USE ||
                            type == G_UNICODE_UNASSIGNED || c == 0xFFFC || c == 0xFFFD;
  return !is_invisible && !is_pictograph(c) && !is_in(c, emoji_parts);
}

// The offset after the last sentence that ends before `end`, or 0.
std::size_t end_of_sentences(std::string_view text, std::size_t end) {
  std::size_t last = 0;
  for (std::size_t i = 0; i + 1 < text.size() && i < end; ++i) {
    if ((text[i] == '.' || text[i] == '!' || text[i] == '?') && text[i + 1] == ' ') last = i + 1;
    if (text.substr(i, 3) == "。" && i + 3 <= end) last = i + 3;
  }
  return last;
}

// The length of the terminal control sequence (ECMA-48) at the start of a text, with its parameters or its string, or 0.
std::size_t control_sequence_length(std::string_view text) {
  constexpr std::string_view intermediates = " !\"#$%&'()*+,-./";
  constexpr std::string_view parameters = " !\"#$%&'()*+,-./0123456789:;<=>?";
  const bool is_8_bit = text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
  if (text.size() < 2 || (text[0] != '\x1B' && !is_8_bit)) return 0;
  const char kind = is_8_bit ? static_cast<char>(text[1] - 0x40) : text[1];
  const auto after = [text](std::size_t at) { return std::min(at, text.size() - 1) + 1; };
  if (kind == '[') return after(text.find_first_not_of(parameters, 2));
  if (std::string_view("]PX^_").find(kind) == std::string_view::npos)
    return is_8_bit ? 2 : after(text.find_first_not_of(intermediates, 1));
  // A string ends at BEL or ST; without them it has one line.
  const std::string_view line = text.substr(0, text.find('\n'));
  std::size_t end = line.size();
  for (const std::string_view terminator : {"\x07", "\x1B\\", "\xC2\x9C"}) {
    const std::size_t at = line.substr(0, end).find(terminator, 2);
    if (at != std::string_view::npos) end = at + terminator.size();
  }
  return end;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string result;
  char32_t last = ' ';
  bool is_after_hidden = false;  // "Hi 👋, I'm" becomes "Hi, I'm"
  for (std::size_t offset = 0; offset < text.size();) {
    if (const std::size_t length = control_sequence_length(text.substr(offset)); length > 0) {
      offset += length;
      continue;
    }
    const auto code = decode_utf8(text, offset);
    if (!code) {
      ++offset;
    } else if (g_unichar_isspace(*code)) {
      if (last != ' ') result.push_back(' ');
      last = ' ';
    } else if (is_shown(*code, last)) {
      if (is_after_hidden && result.ends_with(' ') && std::u32string_view(U",.!?;:").find(*code) != std::u32string_view::npos)
        result.pop_back();
      append_utf8(result, *code);
      last = *code;
      is_after_hidden = false;
    } else {
      is_after_hidden = true;
    }
  }
  result.resize(result.find_last_not_of(' ') + 1);  // npos + 1 is 0
  return result;
}

std::string shorten(const std::string& text, std::size_t max_columns) {
  std::size_t end = 0;
  std::size_t columns = 0;
  while (end < text.size()) {
    std::size_t next = end;
    columns += display_width(decode_utf8(text, next).value_or(' '));
    if (columns > max_columns) break;
    end = next;
  }
  if (end == text.size()) return text;
  if (const std::size_t sentences = end_of_sentences(text, end); sentences * 3 > end) return text.substr(0, sentences);
  // The ellipsis takes one column.
  do --end;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  const std::size_t space = text.rfind(' ', end);
  std::string result = text.substr(0, space != std::string::npos && space * 2 > end ? space : end);
  result.resize(result.find_last_not_of(" ,;:-") + 1);
  return result + "…";
}

std::vector<std::string> tags_of(const std::vector<std::string>& words) {
  std::vector<std::string> tags;
  for (const std::string& word : words) {
    const std::string tag = shorten(clean_text(word), max_tag_length);
    const bool known = std::ranges::any_of(tags, [&](const std::string& other) { return same_letters(other, tag); });
    if (!tag.empty() && !known) tags.push_back(tag);
    if (tags.size() == max_tags) break;
  }
  return tags;
}

}  // namespace placard
