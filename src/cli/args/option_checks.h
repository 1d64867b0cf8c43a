#pragma once
// What the types of option values cannot express: which options exclude each other, and which arguments are required.

#include "cli/options.h"

namespace placard {

/// The options of a command as a command to run, or a UsageError where they cannot be used together.
Command checked(RenderOptions options);
Command checked(CheckOptions options);
Command checked(PreviewOptions options);
Command checked(BadgeOptions options);
Command checked(EmbedOptions options);
Command checked(SummaryOptions options);

}  // namespace placard
