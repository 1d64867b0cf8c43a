// The badge command: draws one badge from two arguments.

#include "base/characters.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "io/files.h"
#include "io/output_file.h"
#include "drawing/render_context.h"
#include "drawing/card_drawer.h"
#include "drawing/variants.h"
#include "layout/layout.h"

namespace placard {

namespace {

constexpr double large_height = 28;

// The arguments as a source, so that warnings can show an excerpt.
Source source_of(const BadgeOptions& options) {
  return {"arguments", options.label + " " + options.message + (options.logo.empty() ? "" : " " + options.logo)};
}

// The texts of the arguments as a card.
Card card_of(const BadgeOptions& options) {
  Card card;
  const std::size_t message = options.label.size() + 1;
  card.id = {slug(options.label + "-" + options.message), {}};
  card.title = {options.label, {0, options.label.size()}};
  card.status.text = {options.message, {message, message + options.message.size()}};
  return card;
}

CardFile read_badge(const BadgeOptions& options) {
  if (options.endpoint.empty()) {
    CardFile file{"-", source_of(options), {}, {}, {}, {}};
    file.cards.push_back(card_of(options));
    return file;
  }
  CardFile file = read_card_file(options.endpoint);
  if (!file.problems.has_errors() && (file.cards.size() != 1 || file.cards[0].look.layout.text != "badge"))
    file.problems.error({0, 0}, "not the JSON of an endpoint", "write an object with 'schemaVersion', 'label' and 'message'");
  return file;
}

// Applies the options to the card of a badge.
void apply(const BadgeOptions& options, const CardFile& file, Card& card) {
  card.look.layout.text = "badge";
  if (options.large) card.look.height = large_height;
  if (options.tone) card.status.tone = options.tone;
  if (options.color) card.badge.message = *options.color;
  if (options.label_color) card.badge.label = *options.label_color;
  if (options.logo_color) card.badge.logo = *options.logo_color;
  if (options.logo.empty()) return;
  const std::size_t end = file.source.text.size();
  card.logo.light = card.logo.dark = {options.logo, options.endpoint.empty() ? Span{end - options.logo.size(), end} : Span{}};
}

// Applies the checks that the reader of metadata files makes.
void throw_if_invalid_text(const std::string& word) {
  for (const DisallowedCodePoint& disallowed : find_disallowed(word)) {
    if (!disallowed.illegal) continue;
    if (disallowed.character == U'\uFFFD') throw Failure("invalid argument: not valid UTF-8");
    throw Failure("invalid argument: the character " + code_point_name(disallowed.character) + " is not allowed");
  }
  if (word.find_first_of("\t\r\n") != std::string::npos)
    throw Failure("invalid argument: the text of a badge cannot contain line breaks or tabs");
  if (count_code_points(word) > limits.badge_text.value) {
    throw Failure("invalid argument: longer than " + to_text(limits.badge_text));
  }
}

// The options without invisible characters; each one is reported as a warning.
BadgeOptions without_invisible_characters(BadgeOptions options, Report& report) {
  const Source given = source_of(options);
  Problems problems;
  for (const DisallowedCodePoint& disallowed : find_disallowed(given.text)) {
    problems.warning({disallowed.begin, disallowed.end},
                     "invisible character " + code_point_name(disallowed.character) + " was removed");
  }
  report.show(given, problems);
  options.label = remove_disallowed(options.label);
  options.message = remove_disallowed(options.message);
  return options;
}

}  // namespace

int run(const BadgeOptions& given, Report& report) {
  throw_if_invalid_text(given.label);
  throw_if_invalid_text(given.message);
  const BadgeOptions options = without_invisible_characters(given, report);
  if (options.endpoint.empty() && options.message.find_first_not_of(' ') == std::string::npos)
    throw Failure("invalid argument: a badge needs a message");
  RenderContext render_context(report, options.icons);
  CardFile file = read_badge(options);
  file.is_of_command_line = true;
  if (!file.problems.has_errors()) {
    apply(options, file, file.cards.front());
    render_context.art.load_images(file);
  }
  if (file.problems.has_errors()) {
    report.show(file.source, file.problems);
    return 1;
  }
  const StyleSheet* found = render_context.styles.find({options.style, options.palette, options.font});
  if (found == nullptr) return 1;
  StyleSheet sheet = *found;
  for (auto* palette : {&sheet.light, &sheet.dark}) {
    if (!*palette) continue;
    (*palette)->asked.set(static_cast<std::size_t>(Role::literal), options.color.has_value());
    (*palette)->keeps_asked = options.keep_colors;
  }
  if (options.shape) sheet.own_style("badge").badge.shape = *options.shape;

  Card& card = file.cards.front();
  card.layout = render_context.styles.find_layout(card.look.layout, {".", {}, &file.problems});
  const Scene scene = lay_out(card, sheet, render_context.resources, file.problems);
  const Variant variant = variants(options.mode.value_or(Mode::light), sheet).front();
  warn_of_adjusted_colors(card, scene, variant, file.problems);
  report.show(file.source, file.problems);
  EncoderCaches caches;
  const std::string bytes =
      SceneEncoder(scene, sheet, default_scale(card), caches).encode(variant, format_of(options.output).value_or(Format::svg));
  options.output == "-" ? write_stdout(bytes) : static_cast<void>(write_file(options.output, bytes, {}, FinalLink::follow));
  return 0;
}

}  // namespace placard
