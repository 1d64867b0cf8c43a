#pragma once
// Metadata files with their cards, the style of each card, and the rows of cards that have the same height.

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "drawing/options.h"
#include "drawing/style_store.h"
#include "io/report.h"
#include "model/card.h"

namespace placard {

struct RenderContext;

/// A parsed metadata file.
struct CardFile {
  std::string path;
  Source source;
  Problems problems;
  std::vector<Card> cards;
  std::vector<Text> fonts;          ///< paths as the file names them
  std::vector<Text> icons;          ///< folders as the file names them
  std::vector<Text> facts{};        ///< paths as the file names them
  std::vector<Text> history{};      ///< names of facts
  bool is_of_command_line = false;  ///< its paths were named by a person, who may name any file
  std::string defaults{};           ///< path of the file of --defaults; may be empty
  std::string page{};               ///< of a file in a folder of pages: its path in that folder; otherwise empty

  /// The file that names a path, which is relative to it.
  [[nodiscard]] const std::string& origin(const Text& name) const {
    return defaults.empty() || !is_given(name) ? path : defaults;
  }
};

/// How files are read, and the values of the file of --defaults.
struct CardDefaults {
  PageOptions pages;
  Defaults values;
};

/// Reads a metadata file. Errors are reported in its `problems`.
CardFile read_card_file(const std::string& path, const CardDefaults& defaults = {});
/// Reads a metadata file from its text.
CardFile read_card_file(const std::string& path, Source source, const CardDefaults& defaults = {});

/// Reads the file of --defaults, and what it names; without one there are no defaults. Nothing if it has errors, which are
/// reported.
std::optional<CardDefaults> read_card_defaults(const PageOptions& pages, RenderContext& context, Report& report);

/// Reads the pages below a folder, in the order of their paths, and names their pictures. Throws Failure if there
/// are none.
std::vector<CardFile> read_page_folder(const std::string& folder, const CardDefaults& defaults);

/// Why a pattern of names cannot be used; empty if it can.
std::string fault_of_name_pattern(std::string_view pattern);

/// The path of a card's pictures: `{dir}` is the folder of its page, `{file}` the name of its page, `{slug}` that name without a
/// date, or the `slug` that the page sets, `{title}` its title as an id, `{id}` its id. An index page has the name of its folder.
std::string page_name(const std::string& pattern, const std::string& page, const Card& card);

/// Whether the problems of files with errors are shown at once, or by the caller.
enum class ErrorDisplay { at_once, by_caller };

/// Files of cards, each card with its style.
class Cards {
 public:
  /// Keeps references to the context and the report.
  Cards(std::vector<CardFile> files, AskedLook asked, RenderContext& context, Report& report,
        ErrorDisplay display = ErrorDisplay::at_once);
  Cards(const std::vector<std::string>& paths, AskedLook asked, RenderContext& context, Report& report,
        ErrorDisplay display = ErrorDisplay::at_once, const CardDefaults& defaults = {});

  /// Replaces all files by one. Call `find_looks` before using its styles.
  CardFile& replace(CardFile file);
  /// Adds the facts of all cards, loads their styles and logos, and reports errors.
  void find_looks();

  /// Whether no file, style or palette has errors.
  [[nodiscard]] bool good() const { return good_ && broken_cards_ == 0; }
  /// Whether there are no other errors than images that cannot be drawn: cards without one can be drawn.
  [[nodiscard]] bool has_drawable_cards() const { return good_; }
  /// The same as `good`, but shows the errors of images, which `find_looks` leaves to the caller.
  bool show_if_bad() const;

  std::vector<CardFile>& files() { return files_; }
  [[nodiscard]] const StyleSheet& sheet(const Card& card) const { return *find_sheet(card); }
  /// Null if the card's style has errors.
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
  RenderContext& context_;
  Report& report_;
  ErrorDisplay display_;
  std::vector<CardFile> files_;
  std::unordered_map<const Card*, Place> places_;
  Problems asked_problems_;
  bool good_ = false;
  std::size_t broken_cards_ = 0;  // with an image that cannot be drawn
};

/// The natural height of a card, in px.
using Measure = std::function<double(const Card&)>;

/// Whether a card is drawn.
using Wanted = std::function<bool(const Card&)>;

/// Cards of a file that are shown side by side, with their translations: [begin, end).
struct CardRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t count = 0;  ///< without translations
};

/// The rows that have a wanted card. Consecutive cards of one layout and width fill rows of as many as the file has columns; a
/// card that is as wide as a README is alone.
std::vector<CardRow> find_rows(const std::vector<Card>& cards, const Wanted& wanted);

/// Sets the width of each card in its row of a README, if the file has columns. Call it after the layouts and widths are set.
void set_row_widths(std::vector<Card>& cards);

/// The height of each card of a row in px: that of the tallest card in its language, or 0 for a row of one card. Next to a card
/// without a translation, translated cards are at least as high as it is.
std::vector<double> heights_in_row(const std::vector<Card>& cards, const CardRow& row, const Measure& measure);

/// The height of each card in its row. Rows without a `wanted` card are not measured and get 0.
std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const Wanted& wanted);

}  // namespace placard
