#pragma once
// Cards to the pictures that the options ask for.

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "backend/raster/masks.h"
#include "backend/svg/glyph_paths.h"
#include "drawing/render_options.h"
#include "drawing/rows.h"
#include "drawing/style_store.h"
#include "drawing/target.h"
#include "drawing/variants.h"
#include "layout/layout.h"

namespace placard {

/// A picture that is to be written, in one format or several.
struct NamedPicture {
  std::string name;                                        ///< without the ending of a format
  Span place;                                              ///< of the id that its name is made of
  std::vector<std::pair<std::string, std::string>> files;  ///< names and bytes
};

/// What the options say about each card.
class CardFlags {
 public:
  CardFlags(const RenderOptions& options, const Target& target);

  /// Lets the flags decide where they say something.
  void apply(Card& card) const;
  /// Whether the card is one of those that the command line names; all are where it names none.
  [[nodiscard]] bool wants(const Card& card) const;
  /// What nobody chose: both in a folder; one picture is an SVG that adapts itself, or a light PNG or PDF.
  [[nodiscard]] Mode mode_of(const Card& card) const;

  [[nodiscard]] const RenderOptions& options() const { return options_; }
  [[nodiscard]] const std::vector<Format>& formats() const { return formats_; }

 private:
  const RenderOptions& options_;
  bool single_;
  std::vector<Format> formats_;
};

/// Warns where two pictures, or one that adapts itself, look the same: there are the colors of one mode only. `asked` is the
/// palette of the command line, or empty.
void warn_of_one_palette(const Card& card, Mode mode, const std::string& asked, const StyleSheet& sheet, StyleStore& styles,
                         Problems& problems);

/// Draws cards. What it has drawn makes the next ones quick. Not for two threads at once.
class CardDrawer {
 public:
  using SheetOf = std::function<const StyleSheet&(const Card&)>;

  CardDrawer(const CardFlags& flags, LayoutResources resources)
      : flags_(flags), resources_(resources), compressor_(flags.options().png_level) {}

  /// The pictures of the cards of a row that are wanted, all as high as the tallest of the row.
  std::vector<NamedPicture> draw(const std::vector<Card>& cards, const CardRow& row, const SheetOf& sheet_of,
                                 const Wanted& wanted, Problems& problems);

  /// Lays a card out as it would be drawn.
  Scene lay_out(const Card& card, const StyleSheet& sheet, Problems& problems, double min_height = 0) {
    return placard::lay_out(card, changed(sheet), resources_, problems, min_height);
  }

 private:
  void draw(const Card& card, const StyleSheet& sheet, double min_height, Problems& problems,
            std::vector<NamedPicture>& pictures);
  const StyleSheet& changed(const StyleSheet& sheet);
  std::string encode(const Scene& scene, const Variant& variant, Format format);

  const CardFlags& flags_;
  LayoutResources resources_;
  Masks masks_;
  Compressor compressor_;
  GlyphPaths paths_;
  std::map<const StyleSheet*, StyleSheet> changed_;  // by what the flags change
};

}  // namespace placard
