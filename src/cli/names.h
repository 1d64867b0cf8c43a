#pragma once
// The names of output files.

#include <optional>
#include <string>

#include "model/card.h"

namespace placard {

/// The name of a card's pictures, without what the mode and the format add: its id, and its layout where a flag chose
/// another than its own.
std::string picture_name(const Card& card);

/// Draws the card in another layout than its own.
void set_layout(Card& card, std::optional<LayoutKind> layout);

}  // namespace placard
