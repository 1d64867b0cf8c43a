#include "layout/quotation.h"

#include <array>

namespace placard {

namespace {

struct QuotationMarks {
  std::string_view open;
  std::string_view close;
  std::string_view languages;  // between spaces
};

// English marks are the default. French puts a narrow no-break space inside.
constexpr std::array<QuotationMarks, 7> marks{{
    {"“", "”", " en pt-BR "},
    {"«", "»", " de-CH fr-CH es it pt ru uk be el ar fa no "},
    {"«\u202F", "\u202F»", " fr "},
    {"„", "“", " de bg cs sk sl lt "},
    {"„", "”", " hr sr pl ro hu "},
    {"”", "”", " he sv fi "},
    {"「", "」", " ja zh-TW zh-HK zh-Hant "},
}};

// Looks the whole tag up, then without its last subtag, and so on (RFC 4647 lookup).
const QuotationMarks& marks_of(std::string_view language) {
  for (std::string_view tag = language; !tag.empty(); tag = tag.substr(0, tag.find_last_of("-_"))) {
    for (const QuotationMarks& row : marks) {
      if (row.languages.find(" " + std::string(tag) + " ") != std::string_view::npos) return row;
    }
    if (tag.find_first_of("-_") == std::string_view::npos) break;
  }
  return marks.front();
}

}  // namespace

std::string quoted(std::string_view quote, std::string_view language) {
  for (const std::string_view mark : {"“", "”", "„", "«", "»", "‹", "「", "『", "‘"}) {
    if (quote.starts_with(mark)) return std::string(quote);
  }
  if (quote.size() > 1 && quote.front() == '"' && quote.back() == '"') quote = quote.substr(1, quote.size() - 2);
  const QuotationMarks& row = marks_of(language);
  return std::string(row.open).append(quote).append(row.close);
}

}  // namespace placard
