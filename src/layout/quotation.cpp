#include "layout/quotation.h"

#include <algorithm>
#include <array>

namespace placard {

namespace {

struct MarksRow {
  std::string_view language;
  std::string_view open;
  std::string_view close;
};

// A narrow no-break space stands inside the French ones.
constexpr std::array<MarksRow, 36> marks{{
    {"en", "“", "”"},
    {"zh-TW", "「", "」"},
    {"zh-HK", "「", "」"},
    {"zh-Hant", "「", "」"},
    {"zh", "“", "”"},
    {"ja", "「", "」"},
    {"ko", "“", "”"},
    {"de-CH", "«", "»"},
    {"de", "„", "“"},
    {"fr-CH", "«", "»"},
    {"fr", "«\u202F", "\u202F»"},
    {"es", "«", "»"},
    {"it", "«", "»"},
    {"pt-BR", "“", "”"},
    {"pt", "«", "»"},
    {"ru", "«", "»"},
    {"uk", "«", "»"},
    {"be", "«", "»"},
    {"bg", "„", "“"},
    {"cs", "„", "“"},
    {"sk", "„", "“"},
    {"sl", "„", "“"},
    {"hr", "„", "”"},
    {"sr", "„", "”"},
    {"pl", "„", "”"},
    {"ro", "„", "”"},
    {"hu", "„", "”"},
    {"lt", "„", "“"},
    {"el", "«", "»"},
    {"ar", "«", "»"},
    {"fa", "«", "»"},
    {"he", "”", "”"},
    {"sv", "”", "”"},
    {"fi", "”", "”"},
    {"da", "“", "”"},
    {"no", "«", "»"},
}};

// The longest row that the tag begins with.
const MarksRow& marks_of(std::string_view language) {
  const MarksRow* best = &marks.front();
  std::size_t length = 0;
  for (const MarksRow& row : marks) {
    const std::string_view rest = language.substr(std::min(row.language.size(), language.size()));
    const bool matches = language.starts_with(row.language) && (rest.empty() || rest.front() == '-' || rest.front() == '_');
    if (matches && row.language.size() > length) {
      best = &row;
      length = row.language.size();
    }
  }
  return *best;
}

}  // namespace

std::string quoted(std::string_view quote, std::string_view language) {
  for (const std::string_view mark : {"“", "”", "„", "«", "»", "‹", "「", "『", "‘"}) {
    if (quote.starts_with(mark)) return std::string(quote);
  }
  if (quote.size() > 1 && quote.front() == '"' && quote.back() == '"') quote = quote.substr(1, quote.size() - 2);
  const MarksRow& row = marks_of(language);
  return std::string(row.open).append(quote).append(row.close);
}

}  // namespace placard
