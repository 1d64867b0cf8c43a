#pragma once
// A card as a README shows it: what embed writes and the preview offers to copy.

#include <string>
#include <vector>

#include "drawing/card_files.h"
#include "drawing/embed_options.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

/// The cards that a marker names, in its order; all of them where it names none. An unknown one is a problem at its name.
std::vector<const Card*> cards_of(const Marker& marker, const std::vector<CardFile>& files, Problems& problems);

/// The names of a card's pictures: one, or a light and a dark one.
std::vector<std::string> picture_names(const EmbedOptions& options, const Card& card);

/// The card with the addresses of its pictures as seen from the README, or behind the base address.
EmbeddedCard to_embedded(const EmbedOptions& options, const Card& card, const std::string& alt, double width);

}  // namespace placard
