// The styles and layouts commands, and printing of help.

#include <algorithm>

#include "base/limits.h"
#include "base/spelling.h"
#include "base/split.h"
#include "cli/options.h"
#include "drawing/card_files.h"
#include "drawing/render_context.h"
#include "drawing/variants.h"
#include "io/files.h"
#include "layout/layout.h"
#include "style/layout_file.h"

namespace placard {

namespace {

std::string padded(std::string_view word, std::size_t width) {
  return std::string(word) + std::string(std::max(word.size() + 2, width) - word.size(), ' ');
}

std::string list_tones() {
  std::string text;
  for (const ToneWords& row : tone_words)
    for (const std::string_view word : row.words) text += padded(word, 20) + std::string(name_of(row.tone)) + "\n";
  return text;
}

// Completion scripts read the name from the start of each line.
std::string list_palettes(const std::vector<ListedPalette>& palettes) {
  std::string text;
  for (const ListedPalette& palette : palettes) {
    text += padded(palette.name, 22) + (palette.light ? "light" : "dark");
    if (palette.light && palette.dark) text += " and dark: " + palette.halves.light.text + ", " + palette.halves.dark.text;
    text += (palette.pair.empty() ? "" : ", part of " + palette.pair) + "\n";
  }
  return text;
}

// The contrasts of the sample cards, which have every field and tone, in both modes.
std::string list_contrasts(const std::string& name, const StyleSheet& sheet, const CardFile& sample, LayoutResources& resources) {
  std::string text;
  for (const Card& card : sample.cards) {
    Problems problems;
    const Scene scene = lay_out(card, sheet, resources, problems);
    for (const Variant& variant : variants(Mode::both, sheet)) {
      const ResolvedColors colors = resolve_colors(scene, variant);
      for (const ContrastRow& row : colors.rows()) {
        const std::string line = name + variant.suffix + ": " + to_text(row) + "\n";
        if (text.find(line) == std::string::npos) text += line;
      }
    }
  }
  return text;
}

CardFile sample_cards(RenderContext& context) {
  CardFile sample = read_card_file(context.folder + "/data/sample.yaml");
  for (Card& card : sample.cards)
    card.layout = context.styles.find_layout(card.look.layout, {context.folder, {}, &sample.problems});
  return sample;
}

std::string list_parts() {
  std::string text;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind kind = *from_name<PartKind>(name);
    text.append(name).append(": ").append(part_docs[static_cast<std::size_t>(kind)]).append("\n");
    std::vector<std::string_view> options = options_of(kind);
    if (is_container(kind)) options.insert(options.begin(), "parts");
    if (!options.empty()) text += "  " + join(options) + "\n";
    const std::vector<std::string_view> keys = style_keys_of(kind);
    if (!keys.empty()) text += "  of the style: " + join(keys) + "\n";
  }
  text +=
      "\nOptions:\n  parts: the parts of a container that has other options, too: 'row: {parts: [avatar, title], align: center}'\n";
  for (const FieldForm& field : field_forms<PartOptions>())
    text.append("  ").append(field.name).append(": ").append(field.doc).append("\n");
  return text;
}

}  // namespace

int run(const StylesOptions& options, Report& report) {
  RenderContext context(report);
  std::string text;
  if (options.tones) {
    text = list_tones();
  } else if (options.palettes) {
    text = list_palettes(context.styles.palettes());
  } else {
    for (const std::string& name : options.name.empty() ? built_in_styles(context.folder) : std::vector{options.name}) {
      const StyleSheet* sheet = context.styles.find({name, options.palette});
      if (sheet == nullptr) return 1;
      if (options.contrast) {
        text += list_contrasts(name, *sheet, sample_cards(context), context.resources);
      } else {
        text += options.name.empty() ? padded(name, 14) + sheet->base.about + "\n" : to_yaml(*sheet);
      }
    }
  }
  write_stdout(text);
  return 0;
}

int run(const LayoutsOptions& options, Report& report) {
  RenderContext context(report);
  std::string text;
  if (options.parts) {
    text = list_parts();
  } else if (options.name.empty()) {
    for (const LayoutHandle& layout : context.styles.built_in_layouts())
      text += padded(layout->name.text, 14) + layout->about + "\n";
  } else {
    Problems problems;
    const LayoutHandle layout = context.styles.find_layout({options.name, {}}, {".", {}, &problems});
    throw_if_invalid_look(problems);
    if (!layout) return 1;
    text = read_regular_file(*context.styles.files().begin(), limits.file);
  }
  write_stdout(text);
  return 0;
}

int run(const PrintOptions& options, Report& report) {
  if (options.error.empty()) {
    write_stdout(options.text);
    return 0;
  }
  report.fail(options.error, ExitStatus::wrong_use);
  report.say("");
  for (std::string_view rest = options.text; !rest.empty();) report.say(take_line(rest));
  return 2;
}

}  // namespace placard
