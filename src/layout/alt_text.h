#pragma once
// What a card says, for readers who do not see it.

#include <string>

#include "model/card.h"

namespace placard {

/// Writes one sentence that says what a card says into an empty text: its `alt`, or else made from title, status and summary.
void write_sentence(const Card& card, std::string& sentence);
std::string sentence_of(const Card& card);

/// Writes all that a card says and its sentence does not into an empty text.
void write_description(const Card& card, std::string& text);

}  // namespace placard
