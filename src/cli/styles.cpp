// The styles command, and printing of help and usage errors.

#include <algorithm>
#include <sstream>

#include "drawing/art_store.h"
#include "drawing/card_files.h"
#include "cli/options.h"
#include "io/files.h"
#include "drawing/style_store.h"
#include "drawing/variants.h"
#include "layout/layout.h"

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

CardFile sample_cards(const std::string& folder, StyleStore& store) {
  CardFile sample = read_card_file(folder + "/data/sample.yaml");
  for (Card& card : sample.cards) card.layout = store.find_layout(card.look.layout, {folder, {}, &sample.problems});
  return sample;
}

}  // namespace

int run(const StylesOptions& options, Report& report) {
  const std::string folder = data_folder();
  Catalog catalog(folder + "/fonts");
  StyleStore store(folder, catalog, report);
  if (options.tones || options.palettes) {
    write_stdout(options.tones ? list_tones() : list_palettes(store.palettes()));
    return 0;
  }
  std::string text;
  for (const std::string& name : options.name.empty() ? built_in_styles(folder) : std::vector{options.name}) {
    const StyleSheet* sheet = store.find({name, options.palette});
    if (sheet == nullptr) return 1;
    if (options.contrast) {
      Typesetter typesetter(catalog);
      ArtStore art(folder);
      LayoutResources resources{typesetter, art, store};
      text += list_contrasts(name, *sheet, sample_cards(folder, store), resources);
    } else {
      text += options.name.empty() ? padded(name, 14) + sheet->base.about + "\n" : to_yaml(*sheet);
    }
  }
  write_stdout(text);
  return 0;
}

int run(const PrintOptions& options, Report&) {
  write_stdout(options.text);
  return 0;
}

// The message can be followed by the help text.
int run(const UsageError& error, Report& report) {
  const std::size_t end = std::min(error.message.find("\n\n"), error.message.size());
  report.fail(error.message.substr(0, end), ExitStatus::wrong_use);
  std::istringstream rest(error.message.substr(std::min(end + 1, error.message.size())));
  for (std::string line; std::getline(rest, line);) report.say(line);
  return 2;
}

}  // namespace placard
