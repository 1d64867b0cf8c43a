#pragma once
// Metadata files with their cards and the styles of the cards: what render and check begin with.

#include <string>
#include <unordered_map>
#include <vector>

#include "io/report.h"
#include "drawing/style_store.h"
#include "model/card.h"
#include "text/catalog.h"

namespace placard {

class ArtStore;

/// A metadata file that has been read.
struct CardFile {
  std::string path;
  Source source;
  Problems problems;
  std::vector<Card> cards;
  std::vector<Text> fonts;  ///< paths as the file names them
};

/// Reads a file; what is wrong with it stands in its problems.
CardFile read_card_file(const std::string& path);
/// The same of a text that has been read; `path` says whose.
CardFile read_card_file(const std::string& path, Source source);

/// The style and palette that the command line asks for all cards; empty where it asks none.
struct AskedLook {
  std::string style;
  std::string palette;
};

/// Whether there is such a style and palette: no name is wrong (Failure), and no file has errors, which are then reported.
bool check_look(const AskedLook& asked, StyleStore& styles);

/// Whether problems of files with errors are shown at once, or left to whoever goes on and finds more.
enum class Showing { at_once, later };

/// Files of cards, each card with its style.
class Cards {
 public:
  /// Keeps references to the styles, the drawings and the report.
  Cards(std::vector<CardFile> files, AskedLook asked, StyleStore& styles, ArtStore& art, Report& report,
        Showing showing = Showing::at_once);
  Cards(const std::vector<std::string>& paths, AskedLook asked, StyleStore& styles, ArtStore& art, Report& report,
        Showing showing = Showing::at_once);

  /// Takes a file in the place of those before; its cards have styles after `find_looks`.
  CardFile& replace(CardFile file);
  /// Finds the styles and logos of all cards, and reports what is wrong with them.
  void find_looks();

  /// False where a file, a style or a palette has errors; all of them are then reported, if not left for later.
  [[nodiscard]] bool good() const { return good_; }

  std::vector<CardFile>& files() { return files_; }
  [[nodiscard]] const StyleSheet& sheet(const Card& card) const { return *find_sheet(card); }
  /// Null where the card's style has errors.
  [[nodiscard]] const StyleSheet* find_sheet(const Card& card) const { return places_.at(&card).sheet; }
  /// The file of a card.
  [[nodiscard]] const CardFile& file_of(const Card& card) const { return *places_.at(&card).file; }

 private:
  struct Place {
    const CardFile* file = nullptr;
    const StyleSheet* sheet = nullptr;
  };

  void find_styles(CardFile& file);

  AskedLook asked_;
  StyleStore& styles_;
  ArtStore& art_;
  Report& report_;
  Showing showing_;
  std::vector<CardFile> files_;
  std::unordered_map<const Card*, Place> places_;
  Problems asked_problems_;
  bool good_ = false;
};

}  // namespace placard
