// Lines are broken greedily at the places that the Unicode rules (UAX #14, from Pango) allow, with five more rules:
//
// - A word wider than a line may break behind its joints, / . - _ and the humps of camelCase, before it breaks anywhere.
// - A short word, or a single ideograph, is not alone in the last line (`text/last_line.cpp`).
// - A hyphen is drawn only at a soft hyphen, so that identifiers stay as they are.
// - Korean breaks between words, not between syllables.
// - The lines of a title are balanced: binary search for the least width that takes as many lines.

#include "text/line_breaking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::string_view break_place = "\u200B";
constexpr std::string_view line_end = "\u2028";
constexpr std::string_view paragraph_end = "\u2029";
constexpr std::string_view word_joiner = "\u2060";
constexpr std::string_view joints = "/\\.-_:?&=#@+,;|";

constexpr std::size_t min_piece = 2;  // characters on each side of a joint
constexpr double tolerance = 0.04;    // of the longest line; smaller differences are ignored

bool starts_with(std::string_view text, std::size_t at, std::string_view part) { return text.substr(at).starts_with(part); }

// Whether a word may break between two characters.
bool is_joint(char32_t before, char32_t after) {
  const bool word_follows = g_unichar_isalnum(after) != 0;
  if (before < 0x80 && joints.find(static_cast<char>(before)) != std::string_view::npos) return word_follows;
  return g_unichar_islower(before) != 0 && g_unichar_isupper(after) != 0;
}

// Returns the word with zero-width spaces at its joints.
std::string with_break_places(std::string_view word) {
  std::string result;
  std::size_t since = 0;  // characters since the last joint
  std::size_t left = count_code_points(word);
  char32_t before = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t start = offset;
    const char32_t character = decode_utf8(word, offset).value_or(0);
    if (since >= min_piece && left >= min_piece && is_joint(before, character)) {
      result += break_place;
      since = 0;
    }
    result += word.substr(start, offset - start);
    before = character;
    ++since;
    --left;
  }
  return result;
}

// Whether a line begins inside a word, or with a dash or separator.
bool begins_badly(const BrokenLine& line, std::string_view text) {
  if (text[line.begin - 1] != ' ') return true;
  constexpr std::array<std::string_view, 6> signs{"—", "–", "-", "·", "/", "|"};
  const auto begins_with = [&](std::string_view sign) { return starts_with(text, line.begin, sign); };
  return std::any_of(signs.begin(), signs.end(), begins_with);
}

}  // namespace

std::string with_plain_blanks(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(" \t", i), text.size());
    const std::string_view blanks = text.substr(i, end - i);
    if (!blanks.empty()) {
      result += blanks.find('\t') == std::string_view::npos ? blanks : " ";
      i = end;
    } else if (starts_with(text, i, line_end) || starts_with(text, i, paragraph_end)) {
      result += '\n';
      i += line_end.size();
    } else {
      result += text[i++];
    }
  }
  return result;
}

std::string without_signs(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (starts_with(text, i, break_place) || starts_with(text, i, line_end) || starts_with(text, i, word_joiner)) {
      i += break_place.size();
    } else {
      result += text[i++];
    }
  }
  return result;
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (*character != 0x200B && *character != 0x2028 && *character != 0x2060 && *character != 0xAD) ++count;
  }
  return count;
}

std::string with_whole_words(std::string_view text) {
  std::string result;
  bool after_hangul = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const auto character = decode_utf8(text, offset);
    if (!character) offset = start + 1;
    const bool hangul = character && is_hangul(*character);
    if (hangul && after_hangul) result += word_joiner;
    result += text.substr(start, offset - start);
    after_hangul = hangul;
  }
  return result;
}

namespace {

// Sums the widths of clusters while a line grows.
class GrowingLine {
 public:
  GrowingLine(const ShapedText& text, std::size_t begin) : text_(&text), begin_(begin), end_(begin) {}

  void add_cluster() { sum_ += text_->clusters[end_++].width; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] bool is_at_end() const { return end_ == text_->clusters.size(); }

  // The width that a line needs if it ends here, Pango units: a space at a line break takes none, a hyphen takes its own.
  [[nodiscard]] int width() const {
    if (end_ == begin_) return 0;
    const Cluster& last = text_->clusters[end_ - 1];
    return sum_ - (last.is_space ? last.width : 0) + (has_hyphen() ? text_->hyphen_width : 0);
  }
  [[nodiscard]] bool has_hyphen() const { return !is_at_end() && text_->clusters[end_ - 1].is_soft_hyphen; }

 private:
  const ShapedText* text_;
  std::size_t begin_;
  std::size_t end_;
  int sum_ = 0;
};

// Returns the line that begins with a cluster: to the last line break opportunity that fits, or else to the last place inside the
// word, but with at least one cluster.
GrowingLine longest_line(const ShapedText& text, std::size_t begin, int width, std::size_t forced) {
  GrowingLine line(text, begin);
  GrowingLine whole_words = line;
  GrowingLine split = line;
  while (!line.is_at_end()) {
    const Cluster& next = text.clusters[line.end()];
    line.add_cluster();
    if (line.is_at_end() || text.clusters[line.end()].breaks_before || text.clusters[line.end()].begin == forced) {
      if (line.width() <= width) whole_words = line;
    }
    const bool may_split = line.is_at_end() || text.clusters[line.end()].splits_before;
    if (may_split && (split.end() == begin || line.width() <= width)) split = line;
    if (line.width() > width && !next.is_space && split.end() > begin) break;
    if (!line.is_at_end() && text.clusters[line.end()].begin == forced) break;
  }
  return whole_words.end() > begin ? whole_words : split;
}

}  // namespace

std::vector<BrokenLine> break_lines(const ShapedText& text, const LineWidths& widths, std::size_t forced) {
  std::vector<BrokenLine> lines;
  const auto units = [](double px) { return std::isinf(px) ? std::numeric_limits<int>::max() : to_pango(px); };
  const int spacing = text.space_before + text.space_after;
  for (std::size_t begin = 0; begin < text.clusters.size();) {
    const GrowingLine line = longest_line(text, begin, units(lines.empty() ? widths.first : widths.rest), forced);
    const Cluster& first = text.clusters[begin];
    const std::size_t end = line.is_at_end() ? text.text.size() : text.clusters[line.end()].begin;
    const bool in_word = begin > 0 && !first.breaks_before && first.begin != forced;
    lines.push_back({first.begin, end - first.begin, to_px(std::max(0, line.width() - spacing)), in_word, line.has_hyphen()});
    begin = line.end();
  }
  return lines;
}

bool insert_break_places(const std::vector<BrokenLine>& lines, std::string& text) {
  if (std::none_of(lines.begin(), lines.end(), [](const BrokenLine& line) { return line.in_word; })) return false;
  std::string result;
  std::size_t done = 0;  // bytes of `text` that are in `result`
  for (const BrokenLine& line : lines) {
    if (!line.in_word || line.begin < done) continue;
    const std::size_t space = text.find_last_of(" \n", line.begin - 1);
    const std::size_t word = std::max(done, space == std::string::npos ? 0 : space + 1);
    const std::size_t end = std::min(text.find_first_of(" \n", line.begin), text.size());
    result += text.substr(done, word - done) + with_break_places(std::string_view(text).substr(word, end - word));
    done = end;
  }
  result += text.substr(done);
  if (result.size() == text.size()) return false;
  text = std::move(result);
  return true;
}

double even_width(const std::vector<BrokenLine>& lines, std::string_view text, double room,
                  const std::function<std::vector<BrokenLine>(double)>& set) {
  const auto by_width = [](const BrokenLine& a, const BrokenLine& b) { return a.width < b.width; };
  const auto max_width = [&](const std::vector<BrokenLine>& of) {
    return std::max_element(of.begin(), of.end(), by_width)->width;
  };
  const auto count_bad = [&](const std::vector<BrokenLine>& of) {
    return std::count_if(of.begin() + 1, of.end(), [&](const BrokenLine& line) { return begins_badly(line, text); });
  };
  double low = 0;
  for (const BrokenLine& line : lines) low += line.width / static_cast<double>(lines.size());
  double best = max_width(lines);
  // The width to break for; the lines themselves may be slightly narrower.
  double result = room;
  const auto bad = count_bad(lines);
  while (best - low > tolerance * best) {
    const double width = (low + best) / 2;
    const std::vector<BrokenLine> other = set(width);
    const bool in_word = std::any_of(other.begin(), other.end(), [](const BrokenLine& line) { return line.in_word; });
    if (other.size() == lines.size() && !in_word && count_bad(other) <= bad) {
      best = std::min(width, max_width(other));
      result = width;
    } else {
      low = width;
    }
  }
  return result;
}

}  // namespace placard
