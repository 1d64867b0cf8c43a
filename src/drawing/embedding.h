#pragma once
// Cards as a README shows them, for `placard embed` and the snippets of the preview. `render` sizes rows by the metadata file,
// not by the README.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "drawing/card_files.h"
#include "layout/layout.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

/// The layout that a marker of a README names, by a built-in name or a path relative to the README; null if it names none, or one
/// that has errors, which are reported.
LayoutHandle layout_of(const Marker& marker, const std::string& readme, StyleStore& styles, Problems& problems);

/// The cards that a marker names, in its order, or all cards if it names none, in the language of the marker. Unknown ids and
/// missing translations are reported.
std::vector<const Card*> cards_of(const Marker& marker, const std::vector<CardFile>& files, Problems& problems);

/// The file names of a card's pictures: one, or a light and a dark one.
std::vector<std::string> picture_names(const EmbedOptions& options, const Card& card);

/// The card with the URLs of its pictures: relative to the README, or below the base URL. `width` is in px.
EmbeddedCard to_embedded(const EmbedOptions& options, const Card& card, const std::string& alt, double width);

/// Cards in the sizes that `render` gives them, in a layout or their own. Cards in one row of their file have the same size.
class SizedCards {
 public:
  SizedCards(Cards& cards, LayoutResources& resources) : cards_(cards), resources_(resources) {}
  /// The card with the layout and the width of its row.
  const Card& card(const Card& card, const LayoutHandle& layout) { return file_of(card, layout).cards[index_of(card)]; }
  /// The height of the card in px.
  double height(const Card& card, const LayoutHandle& layout);

 private:
  struct File {
    std::vector<Card> cards;
    std::vector<double> heights;  // computed on demand
  };

  [[nodiscard]] std::size_t index_of(const Card& card) const {
    return static_cast<std::size_t>(&card - cards_.file_of(card).cards.data());
  }
  File& file_of(const Card& card, const LayoutHandle& layout);

  Cards& cards_;
  LayoutResources& resources_;
  std::map<std::pair<const CardFile*, LayoutHandle>, File> files_;
};

/// Warns at a marker if the cards of one of its rows are scaled down or differ in height. `cards` are the cards of `set`.
void warn_of_rows(const Marker& marker, const std::vector<const Card*>& cards, const CardSet& set, SizedCards& sized,
                  const LayoutHandle& layout, Problems& problems);

}  // namespace placard
