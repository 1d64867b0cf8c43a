#include "cli/args/command_row.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/diagnostics.h"
#include "base/number.h"
#include "model/fields.h"

namespace placard {

UsageError usage_error(const std::string& message, const std::string& hint) { return {with_hint(message, hint)}; }

namespace {

// `problem` is the message up to the word.
UsageError invalid(const std::string& problem, const std::string& word, std::string_view option, const std::string& hint) {
  return usage_error(problem + word + "' for " + std::string(option), hint);
}

}  // namespace

OptionError read_option(const std::string& word, std::string_view, std::string& target, Range) {
  target = word;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, double& target, Range range) {
  const auto fits = [range](const std::optional<double>& number) {
    return number && *number >= range.low && *number <= range.high;
  };
  const auto value = parse_number(word);
  target = value.value_or(0);
  if (fits(value)) return std::nullopt;
  const std::string number = word.substr(0, word.find_last_of("0123456789") + 1);  // without a unit
  const std::string legal = "write a number from " + to_text(range.low) + " to " + to_text(range.high);
  const bool has_unit = !value && fits(parse_number(number));
  return invalid("invalid value '", word, option,
                 has_unit ? "write '" + number + "' without '" + word.substr(number.size()) + "'" : legal);
}

OptionError read_option(const std::string& word, std::string_view option, int& target, Range range) {
  double number = 0;
  if (auto error = read_option(word, option, number, range)) return error;
  if (number != std::floor(number)) return invalid("invalid value '", word, option, "write a whole number");
  target = static_cast<int>(number);
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, Color& target, Range) {
  const auto color = parse_color(word);
  if (!color) return invalid("invalid color '", word, option, "write 3, 4, 6 or 8 hex digits, such as 0d1117");
  target = *color;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, Tone& target, Range) {
  const auto known = from_name<Tone>(word);
  const std::string hint = parse_css_color(word) ? "use '--color " + word + "'" : spelling_hint(word, names_of<Tone>());
  if (!known) return usage_error("unknown value '" + word + "' for " + std::string(option), hint);
  target = *known;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, BadgeColor& target, Range) {
  const auto color = parse_badge_color(word);
  if (!color) return invalid("invalid color '", word, option, "write a tone, a CSS name such as tomato, or hex digits");
  target = *color;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, Background& target, Range) {
  const auto background = parse_background(word);
  if (!background)
    return invalid("invalid background '", word, option, "write a color such as 0d1117, 'transparent' or angle,color,color");
  target = *background;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, PictureSize& target, Range) {
  // The sizes of previews that these sites document.
  constexpr std::array<std::pair<std::string_view, PictureSize>, 5> known{{{"og", {1200, 630}},
                                                                           {"twitter", {1200, 600}},
                                                                           {"github", {1280, 640}},
                                                                           {"linkedin", {1200, 627}},
                                                                           {"square", {1080, 1080}}}};
  const auto* named = std::ranges::find(known, word, [](const auto& row) { return row.first; });
  const std::size_t times = std::min(word.find('x'), word.size());
  const auto width = parse_number(word.substr(0, times));
  const auto height = parse_number(word.substr(std::min(times + 1, word.size())));
  const auto fits = [](const std::optional<double>& side, double least) {
    return side && *side >= least && *side <= limits.card_side.number() && *side == std::floor(*side);
  };
  const bool is_size = fits(width, limits.min_card_width) && fits(height, 20);
  if (named == known.end() && !is_size)
    return invalid("invalid value '", word, option,
                   "write WIDTHxHEIGHT in px, such as 1200x630, or og, twitter, github, linkedin or square");
  target = named == known.end() ? PictureSize{*width, *height} : named->second;
  return std::nullopt;
}

OptionError read_option(const std::string& word, std::string_view option, Shard& target, Range) {
  const std::size_t slash = std::min(word.find('/'), word.size());
  const auto index = parse_number(word.substr(0, slash));
  const auto count = parse_number(word.substr(std::min(slash + 1, word.size())));
  const auto is_whole = [](const std::optional<double>& n) { return n && *n >= 1 && *n <= 1e6 && *n == std::floor(*n); };
  if (!is_whole(index) || !is_whole(count) || *index > *count)
    return invalid("invalid value '", word, option, "write I/N, such as 1/4 for the first of four parts");
  target = {static_cast<std::size_t>(*index), static_cast<std::size_t>(*count)};
  return std::nullopt;
}

}  // namespace placard
