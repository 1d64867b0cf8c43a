#include "text/line_breaking.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr double short_word = 0.2;    // of the line width: a narrower word is not left alone in the last line
constexpr double min_fill = 0.5;      // of the line width that the line before must keep
constexpr std::size_t max_tries = 3;  // words or ideographs that may move to the last line
constexpr double tolerance = 0.04;    // of the longest line: smaller differences between lines are ignored

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

// Whether a line begins inside a word, or with a dash or separator.
bool begins_badly(const BrokenLine& line, std::string_view text) {
  if (text[line.begin - 1] != ' ') return true;
  constexpr std::array<std::string_view, 6> signs{"—", "–", "-", "·", "/", "|"};
  const auto begins_with = [&](std::string_view sign) { return text.substr(line.begin).starts_with(sign); };
  return std::any_of(signs.begin(), signs.end(), begins_with);
}

// Returns earlier begins for the last line, best first; none if it is not a runt.
std::vector<std::size_t> earlier_begins(const std::vector<BrokenLine>& lines, const ShapedText& text, double room) {
  if (lines.size() < 2) return {};
  const std::size_t last = lines.back().begin;
  const std::size_t first = lines[lines.size() - 2].begin;
  const bool after_space = text.text[last - 1] == ' ';
  const bool is_alone = after_space ? lines.back().width < short_word * room && text.text.find(' ', last) == std::string::npos
                                    : !lines.back().in_word && count_ideographs(std::string_view(text.text).substr(last)) == 1;
  return is_alone ? begins_between(first, last, text, after_space) : std::vector<std::size_t>{};
}

// Whether the last line is not a runt, and the line before it is long enough.
bool is_balanced(const std::vector<BrokenLine>& lines, std::string_view text, double room) {
  const std::size_t ideographs = count_ideographs(text.substr(lines.back().begin));
  const bool is_good = ideographs == 0 ? lines.back().width >= short_word * room : ideographs > 1;
  return is_good && lines[lines.size() - 2].width >= min_fill * room;
}

}  // namespace

std::vector<BrokenLine> avoid_runt(std::vector<BrokenLine> lines, const ShapedText& text, double room, const Breaker& breaker) {
  for (const std::size_t begin : earlier_begins(lines, text, room)) {
    std::vector<BrokenLine> other = breaker(room, begin);
    if (other.size() == lines.size() && is_balanced(other, text.text, room)) return other;
  }
  return lines;
}

std::vector<BrokenLine> balance(const std::vector<BrokenLine>& lines, const ShapedText& text, const Breaker& breaker) {
  const auto max_width = [](const std::vector<BrokenLine>& of) { return std::ranges::max(of, {}, &BrokenLine::width).width; };
  const auto count_bad = [&](const std::vector<BrokenLine>& of) {
    return std::count_if(of.begin() + 1, of.end(), [&](const BrokenLine& line) { return begins_badly(line, text.text); });
  };
  double low = 0;
  for (const BrokenLine& line : lines) low += line.width / static_cast<double>(lines.size());
  double best = max_width(lines);
  std::vector<BrokenLine> result = lines;
  while (best - low > tolerance * best) {
    const double width = (low + best) / 2;
    std::vector<BrokenLine> other = breaker(width, std::string_view::npos);
    const bool in_word = std::ranges::any_of(other, &BrokenLine::in_word);
    if (other.size() == lines.size() && !in_word && count_bad(other) <= count_bad(lines)) {
      best = std::min(width, max_width(other));
      result = std::move(other);
    } else {
      low = width;
    }
  }
  return result;
}

}  // namespace placard
