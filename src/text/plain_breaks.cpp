#include "text/plain_breaks.h"

#include "base/ascii.h"

namespace placard {

namespace {

constexpr std::string_view opening_mark = "“";
constexpr std::string_view closing_mark = "”";

// Whether a sign stands where it is sure what it does: nowhere else does a break depend on more than two characters.
bool is_simple(std::string_view text, std::size_t i) {
  const char c = text[i];
  const char before = i > 0 ? text[i - 1] : '\0';
  const char after = i + 1 < text.size() ? text[i + 1] : '\0';
  switch (c) {
    case ' ': return before != ' ' && before != '\0' && is_letter_or_digit(after);
    case ',':
    case '.': return is_letter_or_digit(before) && (after == ' ' || after == '\0');
    case '-':
    case '\'': return is_letter(before) && is_letter(after);
    default: return is_letter_or_digit(c);
  }
}

}  // namespace

bool find_simple_break_rules(std::string_view text, std::vector<BreakRule>& rules) {
  rules.clear();
  const bool opens = text.starts_with(opening_mark);
  if (opens) text.remove_prefix(opening_mark.size());
  const bool closes = text.ends_with(closing_mark);
  if (closes) text.remove_suffix(closing_mark.size());
  if (text.empty()) return false;
  constexpr BreakRule in_word{false, false, true};
  rules.reserve(text.size() + 3);
  if (opens) rules.push_back(in_word);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_simple(text, i)) return false;
    const char before = i > 0 ? text[i - 1] : '\0';
    rules.push_back({text[i] == ' ', before == ' ' || before == '-', true});
  }
  if (closes) rules.push_back(in_word);
  rules.push_back({true, true, true});  // Pango takes the end for a line's
  return true;
}

void find_break_rules(std::string_view text, std::size_t count, PangoLanguage* language, std::vector<BreakRule>& rules) {
  if (find_simple_break_rules(text, rules)) return;
  std::vector<PangoLogAttr> attributes(count);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), 0, language, attributes.data(), static_cast<int>(count));
  rules.clear();
  for (const PangoLogAttr& rule : attributes)
    rules.push_back({rule.is_white != 0, rule.is_line_break != 0, rule.is_char_break != 0});
}

}  // namespace placard
