#include "base/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace placard {

std::optional<std::string> american_spelling(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> parts{
      {{"colour", "color"}, {"centre", "center"}, {"grey", "gray"}, {"licence", "license"}}};
  for (const auto& [british, american] : parts) {
    const std::size_t at = word.find(british);
    if (at != std::string_view::npos) return std::string(word).replace(at, british.size(), american);
  }
  return std::nullopt;
}

namespace {

char folded(char letter) { return letter == '_' || letter == ' ' ? '-' : lower(letter); }

// Names that other tools use for a key or value. A row applies if its key is one of the candidates.
struct Aliases {
  std::string_view key;
  std::string_view names;   // separated by spaces
  std::string_view hint{};  // used if renaming the key is not enough
};
constexpr std::string_view in_stats = "write it in 'stats: {…}', next to stars, forks and version";
constexpr std::string_view in_type = "write it in 'type: {…}', with family, size, weight and color";
constexpr std::string_view in_palettes = "write it in 'palettes: {light: {…}, dark: {…}}'";
constexpr std::string_view in_quote = "write the author at the end of the quote: 'quote: Well said. — Ada'";
constexpr std::array aliases{
    Aliases{"summary", "description desc about abstract body"},
    Aliases{"title", "name heading headline"},
    Aliases{"subtitle", "tagline"},
    Aliases{"link", "url href links homepage website repository"},
    Aliases{"repo", "github gitlab npm crate pypi"},
    Aliases{"owner", "author user username"},
    Aliases{"status", "state"},
    Aliases{"logo", "image icon picture"},
    Aliases{"avatar", "photo portrait"},
    Aliases{"cover", "screenshot thumbnail"},
    Aliases{"tags", "topics keywords labels tech stack"},
    Aliases{"progress", "percent milestone"},
    Aliases{"metrics", "numbers kpis"},
    Aliases{"timeline", "events talks jobs"},
    Aliases{"code", "command install"},
    Aliases{"people", "contributors team authors members"},
    Aliases{"layout", "type template"},
    Aliases{"id", "slug"},
    Aliases{"stats", "license language stars forks version", in_stats},
    Aliases{"style", "theme", "use 'style' for the design, 'palette' for the colors"},
    Aliases{"palette", "color colors"},
    Aliases{"dark", "night"},
    Aliases{"light", "day"},
    Aliases{"auto", "system adaptive"},
    Aliases{"palettes", "light dark colors", in_palettes},
    Aliases{"body", "parts content elements"},
    Aliases{"alt", "alt-text"},
    Aliases{"translations", "translation locales i18n"},
    Aliases{"labels", "label names"},
    Aliases{"cards", "projects project card repos repositories items entries"},
    Aliases{"columns", "cols per-row"},
    Aliases{"tone", "color"},
    Aliases{"type", "color font size weight family", in_type},
    Aliases{"family", "font font-family"},
    Aliases{"size", "font-size"},
    Aliases{"weight", "font-weight"},
    Aliases{"surface", "background bg"},
    Aliases{"frame", "background", "set the card's background with 'frame: {surface: …}'"},
    Aliases{"text", "label name title"},
    Aliases{"url", "href to"},
    Aliases{"success", "green"},
    Aliases{"warning", "yellow orange"},
    Aliases{"info", "blue"},
    Aliases{"danger", "red error"},
    Aliases{"neutral", "gray"},
    Aliases{"compact", "pin"},
    Aliases{"hero", "banner profile"},
    Aliases{"social", "og social-preview open-graph"},
    Aliases{"project", "card"},
    Aliases{"quote", "quote-author cite attribution", in_quote},
};

std::optional<std::string> hint_for_alias(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string sought = " " + american_spelling(word).value_or(std::string(word)) + " ";
  std::transform(sought.begin() + 1, sought.end() - 1, sought.begin() + 1, folded);
  for (const Aliases& row : aliases) {
    const std::string names = " " + std::string(row.names) + " ";
    if (names.find(sought) == std::string::npos || std::ranges::find(candidates, row.key) == candidates.end()) continue;
    return row.hint.empty() ? "did you mean '" + std::string(row.key) + "'?" : std::string(row.hint);
  }
  return std::nullopt;
}

// Optimal string alignment distance: Levenshtein distance with transpositions of neighbors.
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
  constexpr std::size_t max_word_length = 64;
  if (word.size() > max_word_length) return std::nullopt;
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
  constexpr std::size_t max_listed = 7;
  if (auto hint = hint_for_alias(word, candidates)) return *hint;
  if (const auto match = nearest(word, candidates)) return "did you mean '" + std::string(*match) + "'?";
  if (candidates.size() <= max_listed) return "one of: " + join(candidates);
  if (!all.empty()) return "run " + std::string(all) + " for the list";
  return "one of: " + join({candidates.begin(), candidates.begin() + max_listed}) + ", …";
}

bool same_letters(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, folded, folded); }

std::string join(const std::vector<std::string_view>& words, std::string_view separator) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace placard
