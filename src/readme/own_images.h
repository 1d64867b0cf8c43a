#pragma once
// Images in the syntax of reStructuredText and AsciiDoc.

#include <string>

#include "readme/snippet.h"

namespace placard {

/// Directives of reStructuredText, between blank lines. Images without an alignment flow as text.
std::string to_directives(const CardSet& set);

/// Macros of AsciiDoc: a block for each card that is alone in its row, or a line for a row.
std::string to_macros(const CardSet& set);

}  // namespace placard
