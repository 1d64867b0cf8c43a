#include "cli/option_values.h"

#include <cmath>

#include "base/diagnostics.h"
#include "base/number.h"

namespace placard {

UsageError wrong(const std::string& message, const std::string& hint) { return {with_hint(message, hint)}; }

std::optional<UsageError> read_option(const std::string& word, std::string_view, std::string& target, Range) {
  target = word;
  return std::nullopt;
}

std::optional<UsageError> read_option(const std::string& word, std::string_view, std::vector<std::string>& target, Range) {
  target.push_back(word);
  return std::nullopt;
}

std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<double>& target,
                                      Range range) {
  target = parse_number(word);
  if (target && *target >= range.low && *target <= range.high) return std::nullopt;
  return wrong("'" + word + "' is no value for " + std::string(option),
               "a number from " + to_text(range.low) + " to " + to_text(range.high));
}

std::optional<UsageError> read_option(const std::string& word, std::string_view option, int& target, Range range) {
  std::optional<double> number;
  if (auto error = read_option(word, option, number, range)) return error;
  if (*number != std::floor(*number)) return wrong("'" + word + "' is no value for " + std::string(option), "a whole number");
  target = static_cast<int>(*number);
  return std::nullopt;
}

std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<Colour>& target, Range) {
  target = parse_colour(word);
  if (target) return std::nullopt;
  return wrong("'" + word + "' is no colour for " + std::string(option), "3, 4, 6 or 8 hex digits, with or without '#'");
}

std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<Background>& target,
                                      Range) {
  target = parse_background(word);
  if (target) return std::nullopt;
  return wrong("'" + word + "' is no background for " + std::string(option),
               "a colour as in 0d1117, 'transparent', or angle,colour,colour");
}

}  // namespace placard
