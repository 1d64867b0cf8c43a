#pragma once
// Cards from the JSON of other tools: `gh repo view --json …`, GitHub's REST API for a repository, and npm's package.json.

#include <optional>

#include "input/node.h"

namespace placard {

/// Converts such a mapping to the mapping of a card. Values keep their spans; null values and unknown keys are omitted.
/// Returns nothing for any other mapping.
std::optional<Node> card_from_repository(const Node& node);

}  // namespace placard
