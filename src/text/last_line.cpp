#include "text/last_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

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

// Returns the line break opportunities between two offsets, last one first; `after_space` leaves out those without a space.
std::vector<std::size_t> begins_between(std::size_t first, std::size_t last, const ShapedText& text, bool after_space) {
  std::vector<std::size_t> begins;
  for (std::size_t i = text.cluster_at(last); i-- > 1 && text.clusters[i].begin > first && begins.size() < max_tries;) {
    const bool is_place = text.clusters[i].breaks_before && (!after_space || text.text[text.clusters[i].begin - 1] == ' ');
    if (is_place) begins.push_back(text.clusters[i].begin);
  }
  return begins;
}

}  // namespace

std::vector<std::size_t> earlier_begins(const std::vector<BrokenLine>& lines, const ShapedText& text, double room) {
  if (lines.size() < 2) return {};
  const std::size_t last = lines.back().begin;
  const std::size_t first = lines[lines.size() - 2].begin;
  const bool after_space = text.text[last - 1] == ' ';
  const bool is_alone = after_space ? lines.back().width < short_word * room && text.text.find(' ', last) == std::string::npos
                                    : !lines.back().in_word && count_ideographs(std::string_view(text.text).substr(last)) == 1;
  return is_alone ? begins_between(first, last, text, after_space) : std::vector<std::size_t>{};
}

bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room) {
  const std::size_t ideographs = count_ideographs(text.substr(lines.back().begin));
  const bool is_good = ideographs == 0 ? lines.back().width >= short_word * room : ideographs > 1;
  return is_good && lines[lines.size() - 2].width >= min_fill * room;
}

}  // namespace placard
