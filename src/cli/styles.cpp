// The styles command, and the commands that only print.

#include <algorithm>

#include "drawing/art_store.h"
#include "drawing/card_files.h"
#include "cli/commands.h"
#include "cli/contrast.h"
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

// The name stands first in each line: completions take it from there.
std::string list_palettes(const std::vector<ListedPalette>& palettes) {
  std::string text;
  for (const ListedPalette& palette : palettes) {
    text += padded(palette.name, 22) + (palette.light ? "light" : "dark");
    if (palette.light && palette.dark) text += " and dark: " + palette.halves.light.text + ", " + palette.halves.dark.text;
    text += (palette.pair.empty() ? "" : ", a half of " + palette.pair) + "\n";
  }
  return text;
}

// The contrasts of a card that has everything, in every tone and both modes.
std::string list_contrasts(const std::string& name, const StyleSheet& sheet, const CardFile& sample, LayoutResources& resources) {
  std::string text;
  for (const Card& card : sample.cards) {
    Problems problems;
    const Scene scene = lay_out(card, sheet, resources, problems);
    for (const Variant& variant : variants(Mode::both, sheet)) {
      const ResolvedColors inks = resolve_colors(scene, variant);
      for (const ContrastRow& row : inks.rows()) {
        const std::string line = name + variant.suffix + ": " + to_text(row) + "\n";
        if (text.find(line) == std::string::npos) text += line;
      }
    }
  }
  return text;
}

/// Styles by name, for printing them.
class Lister {
 public:
  Lister(const StylesOptions& options, Report& report)
      : options_(options), folder_(data_folder()), catalog_(folder_ + "/fonts"), store_(folder_, catalog_, report) {}

  int run() {
    if (options_.tones) return print(list_tones());
    if (options_.palettes) return print(list_palettes(store_.palettes()));
    const std::vector<std::string> names = options_.name.empty() ? built_in_styles(folder_) : std::vector{options_.name};
    for (const std::string& name : names) {
      const StyleSheet* sheet = find(name);
      if (sheet == nullptr) return 1;
      print(text_for(name, *sheet));
    }
    return 0;
  }

 private:
  static int print(const std::string& text) {
    write_stdout(text);
    return 0;
  }

  const StyleSheet* find(const std::string& name) {
    Problems problems;
    const Asker asker{".", {}, &problems};
    const StyleSheet* sheet = store_.find({name, {}}, asker, {options_.palette, {}}, asker);
    for (const Problem& problem : problems.sorted()) throw Failure(with_hint(problem.message, problem.hint));
    return sheet;
  }

  std::string text_for(const std::string& name, const StyleSheet& sheet) {
    if (options_.contrast) {
      Typesetter typesetter(catalog_);
      ArtStore art(folder_);
      LayoutResources resources{typesetter, art};
      return list_contrasts(name, sheet, read_card_file(folder_ + "/data/sample.yaml"), resources);
    }
    return options_.name.empty() ? padded(name, 14) + sheet.base.about + "\n" : to_yaml(sheet);
  }

  const StylesOptions& options_;
  std::string folder_;
  Catalog catalog_;
  StyleStore store_;
};

}  // namespace

int run(const StylesOptions& options, Report& report) { return Lister(options, report).run(); }

int run(const PrintOptions& options, Report&) {
  write_stdout(options.text);
  return 0;
}

// The list of commands may follow the message.
int run(const UsageError& error, Report& report) {
  const std::size_t end = std::min(error.message.find("\n\n"), error.message.size());
  report.fail(error.message.substr(0, end));
  for (std::size_t begin = end + 1; begin <= error.message.size();) {
    const std::size_t line_end = std::min(error.message.find('\n', begin), error.message.size());
    report.say(error.message.substr(begin, line_end - begin));
    begin = line_end + 1;
  }
  return 2;
}

}  // namespace placard
