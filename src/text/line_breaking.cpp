// Lines are broken greedily at the places that the Unicode rules (UAX #14, from Pango) allow, with three more rules:
//
// - A word wider than a line may break behind its joints, / . - _ and the humps of camelCase, before it breaks anywhere.
// - A hyphen is drawn only at a soft hyphen, so that identifiers stay as they are.
// - Korean breaks between words, not between syllables: word joiners in the text prevent it.

#include "text/line_breaking.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::string_view line_separator = "\u2028";
constexpr std::string_view paragraph_separator = "\u2029";
constexpr std::string_view word_joiner = "\u2060";
constexpr std::string_view joints = "/\\.-_:?&=#@+,;|";

constexpr std::size_t min_piece = 2;  // characters on each side of a joint

bool starts_with(std::string_view text, std::size_t at, std::string_view part) { return text.substr(at).starts_with(part); }

// Whether a word may break between two characters.
bool is_joint(char32_t before, char32_t after) {
  const bool word_follows = g_unichar_isalnum(after) != 0;
  if (before < 0x80 && joints.find(static_cast<char>(before)) != std::string_view::npos) return word_follows;
  return g_unichar_islower(before) != 0 && g_unichar_isupper(after) != 0;
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
    } else if (starts_with(text, i, line_separator) || starts_with(text, i, paragraph_separator)) {
      result += '\n';
      i += line_separator.size();
    } else {
      result += text[i++];
    }
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
  const int spacing = text.space_before + text.space_after;
  for (std::size_t begin = 0; begin < text.clusters.size();) {
    const GrowingLine line = longest_line(text, begin, to_pango(lines.empty() ? widths.first : widths.rest), forced);
    const Cluster& first = text.clusters[begin];
    const std::size_t end = line.is_at_end() ? text.text.size() : text.clusters[line.end()].begin;
    const bool in_word = begin > 0 && !first.breaks_before && first.begin != forced;
    lines.push_back({first.begin, end - first.begin, to_px(std::max(0, line.width() - spacing)), in_word, line.has_hyphen()});
    begin = line.end();
  }
  return lines;
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

std::string without_joiners(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; (at = result.find(word_joiner, at)) != std::string::npos;) result.erase(at, word_joiner.size());
  return result;
}

bool allow_breaks_at_joints(const std::vector<BrokenLine>& lines, ShapedText& text) {
  bool any = false;
  for (const BrokenLine& line : lines) {
    if (!line.in_word) continue;
    const std::size_t space = text.text.rfind(' ', line.begin - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    const std::string_view word = std::string_view(text.text).substr(begin, text.text.find(' ', line.begin) - begin);
    std::size_t since = 0;  // characters since the last joint
    std::size_t left = count_code_points(word);
    char32_t before = 0;
    for (std::size_t offset = 0; offset < word.size(); ++since, --left) {
      const std::size_t start = offset;
      const char32_t character = decode_utf8(word, offset).value_or(0);
      const std::size_t cluster = text.cluster_at(begin + start);
      if (since >= min_piece && left >= min_piece && is_joint(before, character) && cluster < text.clusters.size() &&
          text.clusters[cluster].begin == begin + start) {
        text.clusters[cluster].breaks_before = true;
        any = true;
        since = 0;
      }
      before = character;
    }
  }
  return any;
}

}  // namespace placard
