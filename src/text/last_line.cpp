#include "text/last_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::string_view line_end = "\u2028";
constexpr double short_word = 0.2;    // of the line width: a narrower word is not left alone in the last line
constexpr double min_fill = 0.5;      // of the line width that the line before must keep
constexpr std::size_t max_tries = 3;  // words or ideographs that may move to the last line

bool is_ideograph(char32_t character) { return is_han(character) || is_kana(character); }

// Returns the number of ideographs; 0 if the line has other letters, digits or spaces.
std::size_t count_ideographs(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const auto character = decode_utf8(line, offset);
    if (!character || *character == ' ') return 0;
    if (g_unichar_isalnum(*character) == 0) continue;
    if (!is_ideograph(*character)) return 0;
    ++count;
  }
  return count;
}

std::vector<std::size_t> spaces_before(std::size_t last, std::size_t first, std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t end = last - 1; ends.size() < max_tries;) {
    const std::size_t word = text.find_last_not_of(' ', end);
    const std::size_t space = word == std::string_view::npos ? word : text.rfind(' ', word);
    if (space == std::string_view::npos || space <= first) break;
    ends.push_back(space);
    end = space;
  }
  return ends;
}

// Returns the line break opportunities between two offsets, last one first.
std::vector<std::size_t> begins_before(std::size_t last, std::size_t first, std::string_view text, PangoLanguage* language) {
  std::vector<std::size_t> characters;
  for (std::size_t offset = 0; offset < text.size();) {
    characters.push_back(offset);
    if (!decode_utf8(text, offset)) return {};
  }
  std::vector<PangoLogAttr> rules(characters.size() + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), 0, language, rules.data(), static_cast<int>(rules.size()));
  std::vector<std::size_t> begins;
  for (std::size_t i = characters.size(); i-- > 0 && characters[i] > first && begins.size() < max_tries;) {
    if (characters[i] < last && rules[i].is_line_break != 0) begins.push_back(characters[i]);
  }
  return begins;
}

}  // namespace

std::vector<std::size_t> earlier_ends(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                                      PangoLanguage* language) {
  if (lines.size() < 2) return {};
  const std::size_t last = lines.back().begin;
  const std::size_t first = lines[lines.size() - 2].begin;
  if (text[last - 1] == ' ') {
    const bool is_alone = lines.back().width < short_word * room && text.find(' ', last) == std::string_view::npos;
    return is_alone ? spaces_before(last, first, text) : std::vector<std::size_t>{};
  }
  if (lines.back().in_word || count_ideographs(text.substr(last)) != 1) return {};
  return begins_before(last, first, text, language);
}

bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room) {
  const std::size_t ideographs = count_ideographs(text.substr(lines.back().begin));
  const bool is_good = ideographs == 0 ? lines.back().width >= short_word * room : ideographs > 1;
  return is_good && lines[lines.size() - 2].width >= min_fill * room;
}

std::string ended_at(std::string_view text, std::size_t place) {
  std::string result(text);
  return result.replace(place, text[place] == ' ' ? 1 : 0, line_end);
}

}  // namespace placard
