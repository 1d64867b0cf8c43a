#pragma once
// Which layout shows which field of a card.

#include <string>

#include "layout/layout.h"

namespace placard {

/// Whether a layout shows a field: "yes", "" for no, or the space-separated fields that must all be absent for it to be shown.
std::string place_of(PartKind field, const Layout& layout);

/// Adds one warning that lists the fields of the card that its layout does not show. Ignores fields that serve other purposes
/// (owner and avatar of the whole file, the URL of a link), cards of repositories, facts, and layouts that an option chose.
void warn_of_left_out(const Card& card, LayoutSource& layouts, Problems& problems);

}  // namespace placard
