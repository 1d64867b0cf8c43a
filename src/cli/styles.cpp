// The styles command, and the commands that only print.

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/style_store.h"

namespace placard {

namespace {

std::string padded(std::string_view word, std::size_t width) {
  return std::string(word) + std::string(std::max(word.size() + 2, width) - word.size(), ' ');
}

std::string list_tones() {
  std::string text;
  for (const ToneWord& row : tone_words) text += padded(row.word, 20) + std::string(word_of(row.tone)) + "\n";
  return text;
}

}  // namespace

int run(const StylesOptions& options, Report& report) {
  if (options.tones) {
    write_stdout(list_tones());
    return 0;
  }
  const std::string folder = data_folder();
  Catalogue catalogue(folder + "/fonts");
  StyleStore store(folder, catalogue, report);
  if (!options.name.empty()) {
    const StyleSheet* sheet = store.find(options.name);
    if (sheet != nullptr) write_stdout(to_yaml(*sheet));
    return sheet == nullptr ? 1 : 0;
  }
  for (const std::string& name : built_in_styles(folder)) {
    const StyleSheet* sheet = store.find(name);
    if (sheet == nullptr) return 1;
    write_stdout(padded(name, 14) + sheet->base.about + "\n");
  }
  return 0;
}

int run(const PrintOptions& options, Report&) {
  write_stdout(options.text);
  return 0;
}

int run(const UsageError& error, Report& report) {
  report.fail(error.message);
  return 2;
}

}  // namespace placard
