#include "base/spelling.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace placard {

namespace {

char folded(char letter) { return letter == '_' || letter == ' ' ? '-' : lower(letter); }

// What people call it elsewhere, and what it is called here: taken where that is one of the words that can stand there.
struct OtherWord {
  std::string_view other;
  std::string_view own;
  std::string_view hint{};  // what to write, where another word in its place will not do
};
constexpr std::string_view in_stats = "write it into 'stats: {…}', beside stars, forks and version";
constexpr std::array<OtherWord, 48> other_words{{
    {"description", "summary"},
    {"desc", "summary"},
    {"about", "summary"},
    {"abstract", "summary"},
    {"body", "summary"},
    {"name", "title"},
    {"heading", "title"},
    {"headline", "title"},
    {"tagline", "subtitle"},
    {"url", "link"},
    {"href", "link"},
    {"links", "link"},
    {"homepage", "link"},
    {"website", "link"},
    {"repo", "link"},
    {"repository", "link"},
    {"author", "owner"},
    {"user", "owner"},
    {"username", "owner"},
    {"state", "status"},
    {"image", "logo"},
    {"icon", "logo"},
    {"picture", "logo"},
    {"avatar", "logo"},
    {"topics", "tags"},
    {"keywords", "tags"},
    {"labels", "tags"},
    {"tech", "tags"},
    {"stack", "tags"},
    {"type", "layout"},
    {"template", "layout"},
    {"slug", "id"},
    {"license", "stats", in_stats},
    {"licence", "stats", in_stats},
    {"language", "stats", in_stats},
    {"stars", "stats", in_stats},
    {"forks", "stats", in_stats},
    {"version", "stats", in_stats},
    {"theme", "style", "'style' says how cards look, 'palette' in which colours"},
    {"color", "palette"},
    {"colour", "palette"},
    {"colors", "palette"},
    {"colours", "palette"},
    {"night", "dark"},
    {"day", "light"},
    {"system", "auto"},
    {"adaptive", "auto"},
    {"alt-text", "alt"},
}};

std::optional<std::string> hint_for_other_word(std::string_view word, const std::vector<std::string_view>& candidates) {
  for (const OtherWord& row : other_words) {
    if (!same_letters(row.other, word) || std::find(candidates.begin(), candidates.end(), row.own) == candidates.end()) continue;
    return row.hint.empty() ? "here it is '" + std::string(row.own) + "'" : std::string(row.hint);
  }
  return std::nullopt;
}

// Edit distance with swaps of neighbours (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = folded(a[i - 1]) == folded(b[j - 1]);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1]);
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest_word = 64;
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, std::min<std::size_t>(3, word.size() / 3)) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = distance(word, candidate);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

std::string spelling_hint(std::string_view word, const std::vector<std::string_view>& candidates, std::string_view all) {
  constexpr std::size_t most_listed = 7;
  if (auto hint = hint_for_other_word(word, candidates)) return *hint;
  if (const auto match = nearest(word, candidates)) return "did you mean '" + std::string(*match) + "'?";
  if (candidates.size() <= most_listed) return "one of: " + join(candidates);
  if (!all.empty()) return std::string(all) + " lists what can stand here";
  return "one of: " + join({candidates.begin(), candidates.begin() + most_listed}) + ", …";
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return folded(x) == folded(y); });
}

std::string join(const std::vector<std::string_view>& words, std::string_view separator) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace placard
