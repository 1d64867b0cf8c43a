#pragma once
// Alternative text for screen readers.

#include <string>

#include "model/card.h"

namespace placard {

/// Returns the short text alternative of a card: its `alt`, or else one line made from title, status and summary or quote.
std::string sentence_of(const Card& card);

/// Returns the text of a card that `sentence_of` leaves out.
std::string description_of(const Card& card);

}  // namespace placard
