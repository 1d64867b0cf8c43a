#pragma once
// Cards as a README shows them, for `placard embed` and the snippets of the preview. `render` sizes rows by the metadata file,
// not by the README.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "drawing/card_files.h"
#include "drawing/options.h"
#include "layout/layout.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

/// The cards that a marker names, in its order, or all cards if it names none. Unknown ids are reported.
std::vector<const Card*> cards_of(const Marker& marker, const std::vector<CardFile>& files, Problems& problems);

/// The file names of a card's pictures: one, or a light and a dark one.
std::vector<std::string> picture_names(const EmbedOptions& options, const Card& card);

/// The card with the URLs of its pictures: relative to the README, or below the base URL. `width` is in px.
EmbeddedCard to_embedded(const EmbedOptions& options, const Card& card, const std::string& alt, double width);

/// The heights that `render` gives cards. Cards in one row of their file have the same height.
class DrawnHeights {
 public:
  DrawnHeights(Cards& cards, LayoutResources& resources) : cards_(cards), resources_(resources) {}
  /// The height of a card in px, in a layout or its own.
  double of(const Card& card, std::optional<LayoutKind> layout);

 private:
  Cards& cards_;
  LayoutResources& resources_;
  std::map<std::pair<const CardFile*, std::optional<LayoutKind>>, std::vector<double>> heights_;
};

/// Warns at a marker if the cards of one of its rows differ in height. `cards` are the cards of `set`.
void warn_of_uneven_rows(const Marker& marker, const std::vector<const Card*>& cards, const CardSet& set, DrawnHeights& heights,
                         std::optional<LayoutKind> layout, Problems& problems);

}  // namespace placard
