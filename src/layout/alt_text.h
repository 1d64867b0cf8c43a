#pragma once
// What a card says, for readers who do not see it.

#include <string>

#include "model/card.h"

namespace placard {

/// One sentence that says what a card says: its `alt`, or else made from title, status and summary.
std::string sentence_of(const Card& card);

/// All that a card says and its sentence does not.
std::string description_of(const Card& card);

}  // namespace placard
