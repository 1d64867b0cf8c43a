#pragma once
// What the types of option values cannot express: which options exclude each other, and which arguments are required.

#include "cli/options.h"

namespace placard {

/// The options as a command to run, or a UsageError if they cannot be combined.
Command validated(RenderOptions options);
Command validated(CheckOptions options);
Command validated(PreviewOptions options);
Command validated(BadgeOptions options);
Command validated(EmbedOptions options);
Command validated(SummaryOptions options);

}  // namespace placard
