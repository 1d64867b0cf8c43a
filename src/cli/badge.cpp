// The badge command: one badge from two words.

#include <filesystem>

#include "backend/cairo.h"
#include "backend/svg.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/studio.h"
#include "cli/variants.h"
#include "cli/version.h"
#include "layout/layout.h"

namespace placard {

namespace {

constexpr double large_height = 28;
constexpr double png_scale = 2;

// The words of the command line as a source, so that warnings can point at them.
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

}  // namespace

namespace {

// The words come from the command line, not through the reader that checks files.
void check_words(const std::string& words) {
  for (std::size_t offset = 0; offset < words.size();) {
    const auto character = decode_utf8(words, offset);
    if (!character) throw Failure("reading the arguments: not valid UTF-8");
    if (!is_xml_char(*character) || *character < 0x20) {
      throw Failure("reading the arguments: the character " + code_point_name(*character) + " cannot be drawn");
    }
  }
  if (words.find_first_not_of(' ') == std::string::npos) throw Failure("reading the arguments: a badge needs a label and a message");
}

}  // namespace

int run(const BadgeOptions& options, Report& report) {
  check_words(options.label);
  check_words(options.message);
  Studio studio(report);
  Problems asked;
  const Asker asker{".", {}, &asked};
  const std::string style = options.style.empty() ? std::string(default_style()) : options.style;
  const StyleSheet* found = studio.styles.find({style, {}}, asker, {options.palette, {}}, asker);
  for (const Problem& problem : asked.sorted()) throw Failure("choosing a look: " + problem.message + "\n  hint: " + problem.hint);
  if (found == nullptr) return 1;
  StyleSheet sheet = *found;
  if (options.shape) sheet.by_layout[static_cast<std::size_t>(LayoutKind::badge)].badge.shape = *options.shape;

  const Source source{"arguments", options.label + " " + options.message};
  Problems problems;
  const Scene scene = lay_out(card_of(options), sheet, studio.workshop, problems);
  report.show(source, problems);
  const Variant variant = variants(options.mode.value_or(Mode::light), sheet).front();
  const Inks inks(scene, *variant.palette, page_colour(variant.dark_page));
  const bool png = options.output.ends_with(".png");
  std::string bytes;
  if (variant.adapts_to != nullptr && !png) {
    const Inks dark(scene, *variant.adapts_to, page_colour(true));
    bytes = to_svg(scene, inks, &dark);
  } else {
    bytes = png ? to_png(scene, inks, png_scale) : to_svg(scene, inks);
  }
  if (options.output == "-") {
    write_stdout(bytes);
  } else {
    write_file(options.output, bytes);
  }
  return 0;
}

}  // namespace placard
