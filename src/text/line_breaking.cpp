// Lines are broken at the places that the Unicode rules (UAX #14, from Pango) allow, so that the whole paragraph looks best:
// total-fit line breaking (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) without stretching.
//
// - A paragraph has as few lines as possible, or one more if the fewest tear more words apart. Each line costs the square of the
// share of its width that stays empty, and each
//   line break what `break_costs.cpp` says.
// - The last line may be shorter, but is not one short word (a runt).
// - A word wider than a line may break behind its joints, / . - _ and the humps of camelCase, before it breaks anywhere.
// - A hyphen is drawn only at a soft hyphen, so that identifiers stay as they are, and in prose between syllables of a word that
//   is wider than a line.
// - Korean breaks between words, not between syllables: word joiners in the text prevent it.

#include "text/line_breaking.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/break_costs.h"

namespace placard {

namespace {

constexpr std::size_t min_piece = 2;  // characters on each side of a joint

// Thousandths of the width. A last line that is shorter costs three times the square of what it lacks; one word, as a runt, more.
constexpr long long min_last_width = 300;
constexpr long long runt_width = 200;

constexpr BreakCost sentence_discount = 4;  // a line that is one sentence looks meant even if it is short

// Lines of the text before a place.
struct Solution {
  std::size_t lines = std::numeric_limits<std::size_t>::max();
  BreakCost cost = 0;
  BreakCost torn = 0;          // the part of it that is for words that are torn apart
  std::size_t line_begin = 0;  // the breakpoint at which the last line begins
  std::size_t of_begin = 0;    // the solution up to there

  [[nodiscard]] bool exists() const { return lines != std::numeric_limits<std::size_t>::max(); }
};

// A place where a line may begin.
struct Breakpoint {
  std::size_t cluster = 0;            // the first one after the break
  bool has_hyphen = false;            // drawn if a line ends here
  bool ends_sentence = true;          // at the begin of the text, too
  std::array<Solution, 2> solutions;  // the best one with the fewest lines, and the best one with one line more

  [[nodiscard]] std::size_t fewest_lines() const { return solutions[0].lines; }
};

// Costs are integers, so that all machines choose the same lines. Widths are Pango units.
class TotalFit {
 public:
  TotalFit(const ShapedText& text, const LineRules& rules)
      : text_(text), rules_(rules), first_(to_pango(rules.first_width)), rest_(to_pango(rules.width)) {
    places_.front().solutions[0].lines = 0;
    for (const Cluster& cluster : text.clusters) widths_.push_back(widths_.back() + cluster.width);
    const std::size_t count = text.clusters.size();
    const bool is_one_line = widths_.back() <= rest_;
    for (std::size_t i = 1, begin = 0; i <= count; ++i) {
      if (i < count && (is_one_line || !text.clusters[i].breaks_before)) continue;
      add_word(begin, i);
      begin = i;
    }
  }

  // The best lines to each place are among those with the fewest lines or one more, so two solutions per place are kept. Lines
  // begin at most one line width before their end, so the work is bounded by the places in one line.
  BrokenText break_text() {
    std::size_t end = 0;
    for (std::size_t first = 0; end < last(); ++end) {
      while (first < end && width(first, end + 1) > room(first)) ++first;
      if (rules_.max_lines > 0 && places_[first].fewest_lines() >= rules_.max_lines) break;
      find_best_lines_to(end + 1, first);
    }
    BrokenText result;
    result.is_cut = end < last() || (rules_.max_lines > 0 && places_[end].fewest_lines() > rules_.max_lines);
    while (result.is_cut && places_[end].fewest_lines() >= rules_.max_lines) --end;
    if (result.is_cut) result.lines.push_back({offset(end), text_.text.size() - offset(end)});
    result.filled_width = to_px(static_cast<int>(std::max(0LL, filled_width(end) - text_.space_before - text_.space_after)));
    for (std::size_t solution = result.is_cut ? 0 : best_solution(end); end > 0;) {
      const Solution& lines = places_[end].solutions.at(solution);
      result.lines.push_back({offset(lines.line_begin), offset(end) - offset(lines.line_begin), has_hyphen(end)});
      end = lines.line_begin;
      solution = lines.of_begin;
    }
    std::reverse(result.lines.begin(), result.lines.end());
    return result;
  }

 private:
  enum class Split : std::uint8_t { joints, syllables, anywhere, none };

  [[nodiscard]] std::size_t last() const { return places_.size() - 1; }
  [[nodiscard]] long long room(std::size_t begin) const { return begin == 0 ? first_ : rest_; }
  [[nodiscard]] bool has_hyphen(std::size_t end) const { return end != last() && places_[end].has_hyphen; }

  // Whether a word, or the part of it that begins at `begin`, may be split before a cluster.
  [[nodiscard]] bool may_split(Split split, std::size_t begin, std::size_t at, std::size_t end) const {
    if (split == Split::anywhere) return text_.clusters[at].splits_before;
    if (at < begin + min_piece || at + min_piece > end) return false;
    if (split == Split::joints) return is_joint_before(text_, at);
    return hyphenates_word_ && is_syllable_before(text_, at);
  }

  // Adds the end of a word, and if it is wider than a line, the places inside it: behind its joints, or else between its
  // syllables, or else anywhere.
  void add_word(std::size_t begin, std::size_t end, Split split = Split::joints) {
    const bool is_soft = text_.clusters[end - 1].is_soft_hyphen;
    places_.push_back({end, is_soft, true, {}});
    if (split == Split::none || width(last() - 1, last()) <= rest_) return;
    places_.pop_back();
    if (split == Split::joints) hyphenates_word_ = rules_.hyphenates && is_plain_word(text_, begin, end);
    for (std::size_t i = begin + 1, piece = begin; i <= end; ++i) {
      if (i < end && !may_split(split, piece, i, end)) continue;
      add_word(piece, i, static_cast<Split>(static_cast<int>(split) + 1));
      if (i < end && split == Split::syllables) places_.back().has_hyphen = true;
      piece = i;
    }
  }

  // The offset in the text, bytes.
  [[nodiscard]] std::size_t offset(std::size_t place) const {
    const std::size_t cluster = places_[place].cluster;
    return cluster < text_.clusters.size() ? text_.clusters[cluster].begin : text_.text.size();
  }

  // The width of a line without the space and the hyphen at its end.
  [[nodiscard]] long long width(std::size_t begin, std::size_t end) const {
    const Cluster& final_cluster = text_.clusters[places_[end].cluster - 1];
    const long long sum = widths_[places_[end].cluster] - widths_[places_[begin].cluster];
    return sum - (final_cluster.is_space ? final_cluster.width : 0);
  }

  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
    return width(begin, end) + (has_hyphen(end) ? text_.hyphen_width : 0) <= room(begin);
  }

  // Whether a last line is one short word, or one letter or ideograph.
  [[nodiscard]] bool is_runt(std::size_t begin) const {
    const std::string_view line = std::string_view(text_.text).substr(offset(begin));
    if (line.find(' ') != std::string_view::npos) return false;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < line.size() && letters < 2;) {
      if (g_unichar_isalnum(decode_utf8(line, i).value_or(0)) != 0) ++letters;
    }
    return letters < 2 || 1000 * width(begin, last()) < runt_width * rest_;
  }

  [[nodiscard]] BreakCost cost_of_line(std::size_t begin, std::size_t end) const {
    const long long filled = std::min(2000LL, 1000 * width(begin, end) / std::max(1LL, room(begin)));
    const BreakCost runt = end == last() && is_runt(begin) ? runt_cost : 0;
    if (end == last() && !rules_.even) {
      const long long lacking = std::max(0LL, min_last_width - filled);
      return 3 * lacking * lacking + runt;
    }
    const long long free = 1000 - filled;
    const bool is_sentence = places_[begin].ends_sentence && (end == last() || places_[end].ends_sentence);
    return free * free / (is_sentence ? sentence_discount : 1) + runt;
  }

  [[nodiscard]] BreakCost cost_of_break(std::size_t place) const {
    if (place == last()) return 0;
    return text_.clusters[places_[place].cluster].breaks_before ? break_cost(text_.text, offset(place)) : last_resort;
  }

  // Whether a break is inside a word, neither behind a joint nor at a hyphen of its own.
  [[nodiscard]] bool tears_word(std::size_t place, BreakCost cost) const {
    return cost >= inside_word && g_unichar_isalnum(first_character(text_, places_[place].cluster - 1)) != 0;
  }

  // Finds the begins of the best lines that end at a place; `first` is the first one that fits. A line has at least one cluster.
  void find_best_lines_to(std::size_t end, std::size_t first) {
    Breakpoint& place = places_[end];
    Solution& fewest = place.solutions[0];
    const BreakCost break_cost = cost_of_break(end);
    const BreakCost torn = tears_word(end, break_cost) ? break_cost : 0;
    place.ends_sentence = break_cost == after_sentence;
    for (std::size_t begin = first; begin < end && places_[begin].fewest_lines() <= fewest.lines; ++begin) {
      if (!fits(begin, end) && begin + 1 < end) continue;
      const BreakCost cost_to_add = cost_of_line(begin, end) + break_cost;
      for (std::size_t i = 0; i < 2; ++i) {
        const Solution& before = places_[begin].solutions.at(i);
        if (before.lines > fewest.lines) continue;
        const Solution found{before.lines + 1, before.cost + cost_to_add, before.torn + torn, begin, i};
        if (found.lines < fewest.lines) {
          place.solutions = {found, found.lines + 1 == fewest.lines ? fewest : Solution{}};
          continue;
        }
        Solution& best = found.lines == fewest.lines ? fewest : place.solutions[1];
        if (!best.exists() || found.cost <= best.cost) best = found;
      }
    }
  }

  // Returns 1 if one line more looks better because it tears fewer words apart, or else 0.
  [[nodiscard]] std::size_t best_solution(std::size_t end) const {
    const auto& [fewest, more] = places_[end].solutions;
    const bool may_be_more = more.exists() && (rules_.max_lines == 0 || more.lines <= rules_.max_lines);
    return may_be_more && more.torn < fewest.torn && more.cost < fewest.cost ? 1 : 0;
  }

  // The width of the widest line if each line takes as many words as fit.
  [[nodiscard]] long long filled_width(std::size_t end) const {
    long long result = 0;
    for (std::size_t place = 1, begin = 0; place <= end; ++place) {
      if (place < end && places_[place + 1].fewest_lines() == places_[place].fewest_lines()) continue;
      result = std::max(result, width(begin, place) - (room(begin) - rest_));
      begin = place;
    }
    return result;
  }

  const ShapedText& text_;
  const LineRules& rules_;
  long long first_;
  long long rest_;
  bool hyphenates_word_ = false;      // the word that is added
  std::vector<long long> widths_{0};  // of the text before each cluster
  std::vector<Breakpoint> places_{{}};
};

}  // namespace

BrokenText break_lines(const ShapedText& text, const LineRules& rules) { return TotalFit(text, rules).break_text(); }

bool may_cut_before(const ShapedText& text, std::size_t cluster) {
  const Cluster& next = text.clusters[cluster];
  if (cluster == 0 || !next.breaks_before || text.clusters[cluster - 1].is_soft_hyphen) return false;
  return text.clusters[cluster - 1].is_space || break_cost(text.text, next.begin) < last_resort;
}

std::string with_plain_blanks(std::string_view text) {
  std::string result(text);
  replace_all(result, "\u2028", "\n");  // line separator
  replace_all(result, "\u2029", "\n");  // paragraph separator
  constexpr std::string_view spaces = " \t";
  for (std::size_t tab = 0; (tab = result.find('\t', tab)) != std::string::npos; ++tab) {
    const std::size_t begin = result.find_last_not_of(spaces, tab) + 1;
    result.replace(begin, result.find_first_not_of(spaces, tab) - begin, " ");
    tab = begin;
  }
  return result;
}

}  // namespace placard
