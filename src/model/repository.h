#pragma once
// Data that people already have, read as it comes: `gh repo view --json …`, GitHub's REST answers for a repository, and
// npm's package.json.

#include <optional>

#include "input/node.h"

namespace placard {

/// A mapping of one of those kinds as a card's mapping, every value at its own place in the file; nothing where the
/// mapping is none of them. What is null or not known to a card is left out.
std::optional<Node> card_from_repository(const Node& node);

}  // namespace placard
