#pragma once
// A card as a README shows it, for `placard embed` and the snippets of the preview.

#include <string>
#include <vector>

#include "drawing/card_files.h"
#include "drawing/options.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

/// The cards that a marker names, in its order, or all cards if it names none. Unknown ids are reported.
std::vector<const Card*> cards_of(const Marker& marker, const std::vector<CardFile>& files, Problems& problems);

/// The file names of a card's pictures: one, or a light and a dark one.
std::vector<std::string> picture_names(const EmbedOptions& options, const Card& card);

/// The card with the URLs of its pictures: relative to the README, or below the base URL. `width` is in px.
EmbeddedCard to_embedded(const EmbedOptions& options, const Card& card, const std::string& alt, double width);

}  // namespace placard
