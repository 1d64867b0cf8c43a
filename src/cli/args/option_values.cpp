#include "cli/args/command_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/diagnostics.h"
#include "base/number.h"
#include "model/fields.h"

namespace placard {

void throw_usage_error(const std::string& message, const std::string& hint) {
  throw Failure(with_hint(message, hint), ExitStatus::wrong_use);
}

namespace {

// The value that a word was parsed as. `problem` is the message up to the word.
template <class T>
T checked(const std::optional<T>& value, const std::string& problem, const std::string& word, std::string_view option,
          const std::string& hint) {
  if (!value) throw_usage_error(problem + " '" + word + "' for " + std::string(option), hint);
  return *value;
}

std::optional<double> number_within(std::string_view word, Range range) {
  const auto number = parse_number(word);
  return number && *number >= range.low && *number <= range.high ? number : std::nullopt;
}

// The whole numbers before and after a sign, if both are in their range.
std::optional<std::pair<double, double>> whole_numbers(std::string_view word, char sign, Range before, Range after) {
  const std::size_t at = std::min(word.find(sign), word.size());
  const auto first = number_within(word.substr(0, at), before);
  const auto second = number_within(word.substr(std::min(at + 1, word.size())), after);
  if (!first || !second || *first != std::floor(*first) || *second != std::floor(*second)) return std::nullopt;
  return std::pair(*first, *second);
}

}  // namespace

void read_option(const std::string& word, std::string_view, std::string& target, Range) { target = word; }

void read_option(const std::string& word, std::string_view option, double& target, Range range) {
  const std::string number = word.substr(0, word.find_last_of("0123456789") + 1);  // without a unit
  const bool has_unit = !parse_number(word) && number_within(number, range);
  target = checked(number_within(word, range), "invalid value", word, option,
                   has_unit ? "write '" + number + "' without '" + word.substr(number.size()) + "'"
                            : "write a number from " + to_text(range.low) + " to " + to_text(range.high));
}

void read_option(const std::string& word, std::string_view option, int& target, Range range) {
  double number = 0;
  read_option(word, option, number, range);
  const auto whole = number == std::floor(number) ? std::optional(static_cast<int>(number)) : std::nullopt;
  target = checked(whole, "invalid value", word, option, "write a whole number");
}

void read_option(const std::string& word, std::string_view option, Color& target, Range) {
  target = checked(parse_color(word), "invalid color", word, option, "write 3, 4, 6 or 8 hex digits, such as 0d1117");
}

void read_option(const std::string& word, std::string_view option, Tone& target, Range) {
  const std::string hint = parse_css_color(word) ? "use '--color " + word + "'" : spelling_hint(word, names_of<Tone>());
  target = checked(from_name<Tone>(word), "unknown value", word, option, hint);
}

void read_option(const std::string& word, std::string_view option, BadgeColor& target, Range) {
  target =
      checked(parse_badge_color(word), "invalid color", word, option, "write a tone, a CSS name such as tomato, or hex digits");
}

void read_option(const std::string& word, std::string_view option, Background& target, Range) {
  target = checked(parse_background(word), "invalid background", word, option,
                   "write a color such as 0d1117, 'transparent' or angle,color,color");
}

void read_option(const std::string& word, std::string_view option, PictureSize& target, Range) {
  // The sizes of previews that these sites document.
  constexpr std::array<std::pair<std::string_view, PictureSize>, 5> known{{{"og", {1200, 630}},
                                                                           {"twitter", {1200, 600}},
                                                                           {"github", {1280, 640}},
                                                                           {"linkedin", {1200, 627}},
                                                                           {"square", {1080, 1080}}}};
  for (const auto& [name, size] : known)
    if (word == name) return void(target = size);
  const double max = limits.card_side.number();
  const auto [width, height] =
      checked(whole_numbers(word, 'x', {limits.min_card_width, max}, {20, max}), "invalid value", word, option,
              "write WIDTHxHEIGHT in px, such as 1200x630, or og, twitter, github, linkedin or square");
  target = {width, height};
}

void read_option(const std::string& word, std::string_view option, Shard& target, Range) {
  auto shard = whole_numbers(word, '/', {1, 1e6}, {1, 1e6});
  if (shard && shard->first > shard->second) shard.reset();
  const auto [index, count] = checked(shard, "invalid value", word, option, "write I/N, such as 1/4 for the first of four parts");
  target = {static_cast<std::size_t>(index), static_cast<std::size_t>(count)};
}

}  // namespace placard
