#pragma once
// Card and style to scene.

#include "model/card.h"
#include "scene/scene.h"
#include "style/style.h"
#include "text/typesetter.h"

namespace placard {

/// Draws a card into a scene. Text that had to be cut and characters that no font has are warnings in `problems`,
/// the problems of the card's file.
Scene lay_out(const Card& card, const StyleSheet& sheet, Typesetter& typesetter, Problems& problems);

/// One sentence that says what a card says: its `alt`, or else made from title, status and summary.
std::string sentence_of(const Card& card);

}  // namespace placard
