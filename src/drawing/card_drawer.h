#pragma once
// Draws cards in the formats and modes that the options name.

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "drawing/card_files.h"
#include "drawing/target.h"
#include "drawing/variants.h"
#include "layout/layout.h"

namespace placard {

/// A picture to write, in one or more formats.
struct NamedPicture {
  std::string name;                                        ///< without a file extension
  Span place;                                              ///< of the card's id
  std::vector<std::pair<std::string, std::string>> files;  ///< file names and contents
};

/// Applies the command-line options to each card.
class CardFlags {
 public:
  CardFlags(const RenderOptions& options, const Target& target);

  /// Overrides the card's mode, size and layout with those of the options.
  void apply(Card& card) const;
  /// Whether the command line selects the card; without --card it selects all. A card is selected with its translations, except
  /// for a single picture.
  [[nodiscard]] bool wants(const Card& card) const;
  /// The card's mode. Default: both; for a single picture and pages in a folder, auto for SVG and light for other formats.
  [[nodiscard]] Mode mode_of(const Card& card) const;

  [[nodiscard]] const RenderOptions& options() const { return options_; }
  [[nodiscard]] const std::vector<Format>& formats() const { return formats_; }

 private:
  const RenderOptions& options_;
  bool single_;
  std::vector<Format> formats_;
};

/// Warns if a light and a dark picture look the same because the palette has one mode only. `asked` is the palette of the
/// command line, or empty.
void warn_of_one_palette(const Card& card, Mode mode, const std::string& asked, const StyleSheet& sheet, StyleStore& styles,
                         Problems& problems);

/// Warns if a logo cannot be seen in a picture of the card.
void warn_of_hidden_logo(const Card& card, const Scene& scene, const Variant& variant, Problems& problems);

/// Warns if colors that options set are adjusted in a picture of the card.
void warn_of_adjusted_colors(const Card& card, const Scene& scene, const Variant& variant, Problems& problems);

/// Draws cards, and caches glyphs and masks for the next ones. Not thread-safe.
class CardDrawer {
 public:
  using SheetOf = std::function<const StyleSheet&(const Card&)>;

  CardDrawer(const CardFlags& flags, LayoutResources resources)
      : flags_(flags), resources_(resources), caches_{{}, Compressor(flags.options().png_level), {}} {}

  /// Draws the wanted cards of a row in one height per language.
  std::vector<NamedPicture> draw(const std::vector<Card>& cards, const CardRow& row, const SheetOf& sheet_of,
                                 const Wanted& wanted, Problems& problems);

  /// Lays out a card as `draw` does.
  Scene lay_out(const Card& card, const StyleSheet& sheet, Problems& problems, double min_height = 0) {
    return placard::lay_out(card, changed(sheet), resources_, problems, min_height);
  }

 private:
  void draw(const Card& card, const StyleSheet& sheet, double min_height, Problems& problems,
            std::vector<NamedPicture>& pictures);
  const StyleSheet& changed(const StyleSheet& sheet);

  const CardFlags& flags_;
  LayoutResources resources_;
  EncoderCaches caches_;
  std::map<const StyleSheet*, StyleSheet> changed_;  // with the overrides applied
};

}  // namespace placard
