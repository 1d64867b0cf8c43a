// The check command: everything that reading and layout know, without writing.

#include "base/number.h"
#include "cli/card_files.h"
#include "cli/commands.h"
#include "cli/contrast.h"
#include "cli/files.h"
#include "cli/studio.h"
#include "cli/variants.h"
#include "layout/layout.h"

namespace placard {

namespace {

std::string ratio(double value) { return to_text(value, 2) + ":1"; }

// The colours of a card that had to be moved, or all of them.
std::string contrast_of(const Card& card, const Scene& scene, const StyleSheet& sheet, bool all) {
  std::string text;
  for (const Variant& variant : variants(Mode::both, sheet)) {
    const Inks inks(scene, *variant.palette, page_colour(variant.dark_page));
    for (const ContrastRow& row : inks.rows()) {
      if (all || row.used != row.given) text += card.id.text + variant.suffix + ": " + to_text(row) + "\n";
    }
  }
  return text;
}

}  // namespace

std::string to_text(const ContrastRow& row) {
  std::string text = std::string(row.part) + " (" + std::string(word_of(row.role)) + ") " + ratio(row.before);
  if (row.used == row.given) return text + ", needs " + ratio(row.needed);
  text += " → " + ratio(row.after) + ", needs " + ratio(row.needed) + ": " + hex(row.given) + " moved to " + hex(row.used);
  return row.after < row.needed ? text + ", still too low" : text;
}

int run(const CheckOptions& options, Report& report) {
  Studio studio(report);
  Cards cards(options.files, {options.style, options.palette}, studio.styles, studio.art, report);
  if (!cards.good()) return 1;
  std::size_t count = 0;
  for (CardFile& file : cards.files()) {
    std::string contrasts;
    for (const Card& card : file.cards) {
      const StyleSheet& sheet = cards.sheet(card);
      contrasts += contrast_of(card, lay_out(card, sheet, studio.workshop, file.problems), sheet, options.contrast);
    }
    count += file.cards.size();
    report.show(file.source, file.problems);
    write_stdout(contrasts);
  }
  report.say(std::to_string(count) + (count == 1 ? " card" : " cards") + ", no errors");
  return 0;
}

}  // namespace placard
