// Lines are broken at the places that the Unicode rules (UAX #14, from Pango) allow, so that the whole paragraph looks best:
// total-fit line breaking (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) without stretching.
//
// - A paragraph has as few lines as possible. Each line costs the square of the share of its width that stays empty, and each
//   line break what `break_costs.cpp` says.
// - The last line may be shorter, but is not one short word (a runt).
// - A word wider than a line may break behind its joints, / . - _ and the humps of camelCase, before it breaks anywhere.
// - A hyphen is drawn only at a soft hyphen, so that identifiers stay as they are.
// - Korean breaks between words, not between syllables: word joiners in the text prevent it.

#include "text/line_breaking.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "text/break_costs.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::string_view line_separator = "\u2028";
constexpr std::string_view paragraph_separator = "\u2029";
constexpr std::string_view word_joiner = "\u2060";
constexpr std::string_view joints = "/\\.-_:?&=#@+,;|";

constexpr std::size_t min_piece = 2;  // characters on each side of a joint

bool starts_with(std::string_view text, std::size_t at, std::string_view part) { return text.substr(at).starts_with(part); }

// Whether a word that is wider than a line may break before a cluster.
bool is_joint_before(const ShapedText& text, std::size_t cluster) {
  std::size_t begin = text.clusters[cluster - 1].begin;
  std::size_t end = text.clusters[cluster].begin;
  const char32_t before = decode_utf8(text.text, begin).value_or(0);
  const char32_t after = decode_utf8(text.text, end).value_or(0);
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

// Thousandths of the width. A last line that is shorter costs three times the square of what it lacks; one word, as a runt, more.
constexpr long long min_last_width = 300;
constexpr long long runt_width = 200;

constexpr BreakCost sentence_discount = 4;  // a line that is one sentence looks meant even if it is short

// A place where a line may begin, and the best lines of the text before it.
struct Breakpoint {
  std::size_t cluster = 0;     // the first one after the break
  std::size_t lines = 0;       // of the text before
  BreakCost cost = 0;          // of these lines
  std::size_t line_begin = 0;  // the breakpoint at which the last of them begins
  bool ends_sentence = true;   // at the begin of the text, too
};

// Costs are integers, so that all machines choose the same lines. Widths are Pango units.
class TotalFit {
 public:
  TotalFit(const ShapedText& text, const LineWidths& widths, bool even);
  BrokenText break_into(std::size_t max_lines);

 private:
  void add_word(std::size_t begin, std::size_t end, int depth = 0);
  void find_best_line_to(std::size_t end, std::size_t first);

  [[nodiscard]] std::size_t last() const { return places_.size() - 1; }
  [[nodiscard]] std::size_t offset(std::size_t place) const;
  [[nodiscard]] long long room(std::size_t begin) const { return begin == 0 ? first_ : rest_; }
  [[nodiscard]] bool has_hyphen(std::size_t end) const;
  [[nodiscard]] long long width(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_runt(std::size_t begin) const;
  [[nodiscard]] BreakCost cost_of_line(std::size_t begin, std::size_t end) const;
  [[nodiscard]] BreakCost cost_of_break(std::size_t place) const;
  [[nodiscard]] long long filled_width(std::size_t end) const;

  const ShapedText& text_;
  long long first_;
  long long rest_;
  bool even_;
  std::vector<long long> widths_{0};  // of the text before each cluster
  std::vector<Breakpoint> places_{{}};
};

TotalFit::TotalFit(const ShapedText& text, const LineWidths& widths, bool even)
    : text_(text), first_(to_pango(widths.first)), rest_(to_pango(widths.rest)), even_(even) {
  for (const Cluster& cluster : text.clusters) widths_.push_back(widths_.back() + cluster.width);
  const std::size_t count = text.clusters.size();
  const bool is_one_line = widths_.back() <= rest_;
  for (std::size_t i = 1, begin = 0; i <= count; ++i) {
    if (i < count && (is_one_line || !text.clusters[i].breaks_before)) continue;
    add_word(begin, i);
    begin = i;
  }
}

// Adds the end of a word, and if it is wider than a line, the places inside it: behind its joints, or else anywhere.
void TotalFit::add_word(std::size_t begin, std::size_t end, int depth) {
  places_.push_back({end});
  if (depth == 2 || width(last() - 1, last()) <= rest_) return;
  places_.pop_back();
  for (std::size_t i = begin + 1, piece = begin; i <= end; ++i) {
    const bool is_joint = i >= piece + min_piece && i + min_piece <= end && is_joint_before(text_, i);
    if (i < end && !(depth == 0 ? is_joint : text_.clusters[i].splits_before)) continue;
    add_word(piece, i, depth + 1);
    piece = i;
  }
}

// The offset in the text, bytes.
std::size_t TotalFit::offset(std::size_t place) const {
  const std::size_t cluster = places_[place].cluster;
  return cluster < text_.clusters.size() ? text_.clusters[cluster].begin : text_.text.size();
}

bool TotalFit::has_hyphen(std::size_t end) const {
  return end != last() && text_.clusters[places_[end].cluster - 1].is_soft_hyphen;
}

// The width of a line without the space and the hyphen at its end.
long long TotalFit::width(std::size_t begin, std::size_t end) const {
  const Cluster& final_cluster = text_.clusters[places_[end].cluster - 1];
  const long long sum = widths_[places_[end].cluster] - widths_[places_[begin].cluster];
  return sum - (final_cluster.is_space ? final_cluster.width : 0);
}

bool TotalFit::fits(std::size_t begin, std::size_t end) const {
  return width(begin, end) + (has_hyphen(end) ? text_.hyphen_width : 0) <= room(begin);
}

// Whether a last line is one short word, or one letter or ideograph.
bool TotalFit::is_runt(std::size_t begin) const {
  const std::string_view line = std::string_view(text_.text).substr(offset(begin));
  if (line.find(' ') != std::string_view::npos) return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < line.size() && letters < 2;) {
    if (g_unichar_isalnum(decode_utf8(line, i).value_or(0)) != 0) ++letters;
  }
  return letters < 2 || 1000 * width(begin, last()) < runt_width * rest_;
}

BreakCost TotalFit::cost_of_line(std::size_t begin, std::size_t end) const {
  const long long filled = std::min(2000LL, 1000 * width(begin, end) / std::max(1LL, room(begin)));
  const BreakCost runt = end == last() && is_runt(begin) ? runt_cost : 0;
  if (end == last() && !even_) {
    const long long lacking = std::max(0LL, min_last_width - filled);
    return 3 * lacking * lacking + runt;
  }
  const long long free = 1000 - filled;
  const bool is_sentence = places_[begin].ends_sentence && (end == last() || places_[end].ends_sentence);
  return free * free / (is_sentence ? sentence_discount : 1) + runt;
}

BreakCost TotalFit::cost_of_break(std::size_t place) const {
  if (place == last()) return 0;
  return text_.clusters[places_[place].cluster].breaks_before ? break_cost(text_.text, offset(place)) : last_resort;
}

// Finds the begin of the best line that ends at a place; `first` is the first one that fits. A line has at least one cluster.
void TotalFit::find_best_line_to(std::size_t end, std::size_t first) {
  Breakpoint& best = places_[end];
  best.lines = std::numeric_limits<std::size_t>::max();
  const BreakCost break_cost = cost_of_break(end);
  best.ends_sentence = break_cost == after_sentence;
  for (std::size_t begin = first; begin < end; ++begin) {
    const std::size_t lines = places_[begin].lines + 1;
    if (lines > best.lines) break;
    if (!fits(begin, end) && begin + 1 < end) continue;
    const BreakCost cost = places_[begin].cost + cost_of_line(begin, end);
    if (lines < best.lines || cost <= best.cost) best = {best.cluster, lines, cost, begin, best.ends_sentence};
  }
  best.cost += break_cost;
}

// The width of the widest line if each line takes as many words as fit.
long long TotalFit::filled_width(std::size_t end) const {
  long long result = 0;
  for (std::size_t place = 1, begin = 0; place <= end; ++place) {
    if (place < end && places_[place + 1].lines == places_[place].lines) continue;
    result = std::max(result, width(begin, place) - (room(begin) - rest_));
    begin = place;
  }
  return result;
}

// The best lines to each place are among those with the fewest lines, so one solution per place is kept. Lines begin at most one
// line width before their end, so the work is bounded by the places in one line.
BrokenText TotalFit::break_into(std::size_t max_lines) {
  std::size_t end = 0;
  for (std::size_t first = 0; end < last(); ++end) {
    while (first < end && width(first, end + 1) > room(first)) ++first;
    if (max_lines > 0 && places_[first].lines >= max_lines) break;
    find_best_line_to(end + 1, first);
  }
  BrokenText result;
  result.is_cut = end < last() || (max_lines > 0 && places_[end].lines > max_lines);
  while (result.is_cut && places_[end].lines >= max_lines) --end;
  if (result.is_cut) result.lines.push_back({offset(end), text_.text.size() - offset(end)});
  result.filled_width = to_px(static_cast<int>(std::max(0LL, filled_width(end) - text_.space_before - text_.space_after)));
  for (; end > 0; end = places_[end].line_begin) {
    const std::size_t begin = places_[end].line_begin;
    result.lines.push_back({offset(begin), offset(end) - offset(begin), has_hyphen(end)});
  }
  std::reverse(result.lines.begin(), result.lines.end());
  return result;
}

}  // namespace

BrokenText break_lines(const ShapedText& text, const LineWidths& widths, std::size_t max_lines, bool even) {
  return TotalFit(text, widths, even).break_into(max_lines);
}

bool may_cut_before(const ShapedText& text, std::size_t cluster) {
  const Cluster& next = text.clusters[cluster];
  if (cluster == 0 || !next.breaks_before || text.clusters[cluster - 1].is_soft_hyphen) return false;
  return text.clusters[cluster - 1].is_space || break_cost(text.text, next.begin) < last_resort;
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

}  // namespace placard
