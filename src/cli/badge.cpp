// The badge command: draws one badge from two arguments.

#include "backend/pdf/pdf.h"
#include "base/characters.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "io/files.h"
#include "io/output_file.h"
#include "drawing/render_context.h"
#include "drawing/variants.h"
#include "layout/layout.h"

namespace placard {

namespace {

constexpr double large_height = 28;
constexpr double png_scale = 2;

// The arguments as a source, so that warnings can show an excerpt.
Source source_of(const BadgeOptions& options) { return {"arguments", options.label + " " + options.message}; }

Card card_of(const BadgeOptions& options) {
  Card card;
  card.id = {slug(options.label + "-" + options.message), {}};
  card.title = {options.label, {0, options.label.size()}};
  card.status.text = {options.message, {options.label.size() + 1, options.label.size() + 1 + options.message.size()}};
  card.status.tone = options.tone;
  card.look.layout = LayoutKind::badge;
  if (options.large) card.look.height = large_height;
  return card;
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
  if (remove_disallowed(word).find_first_not_of(' ') == std::string::npos) {
    throw Failure("invalid argument: a badge needs a label and a message");
  }
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
  RenderContext render_context(report);
  const StyleSheet* found = render_context.styles.find({options.style, options.palette});
  if (found == nullptr) return 1;
  StyleSheet sheet = *found;
  if (options.shape) sheet.by_layout[static_cast<std::size_t>(LayoutKind::badge)].badge.shape = *options.shape;

  Problems problems;
  const Scene scene = lay_out(card_of(options), sheet, render_context.resources, problems);
  report.show(source_of(options), problems);
  const Variant variant = variants(options.mode.value_or(Mode::light), sheet).front();
  std::string bytes;
  if (options.output.ends_with(".png")) {
    Masks masks;
    Compressor compressor;
    bytes = png_pair(scene, sheet, png_scale, masks, compressor).file(variant.dark_page);
  } else if (options.output.ends_with(".pdf")) {
    bytes = to_pdf(scene, resolve_colors(scene, variant));
  } else {
    GlyphPaths paths;
    bytes = to_svg(scene, variant, paths);
  }
  options.output == "-" ? write_stdout(bytes) : static_cast<void>(write_file(options.output, bytes, {}, FinalLink::follow));
  return 0;
}

}  // namespace placard
