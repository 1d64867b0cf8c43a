#pragma once
// Contrast in words.

#include <string>

#include "scene/resolved_colors.h"

namespace placard {

/// A line for a row: what it is, its ratio and the one it needs, and what it was moved to.
std::string to_text(const ContrastRow& row);

}  // namespace placard
