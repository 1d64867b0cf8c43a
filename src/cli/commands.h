#pragma once
// Runs each command; the result is the exit status. Throws Failure for I/O errors.

#include "cli/options.h"
#include "io/report.h"
#include "scene/resolved_colors.h"

namespace placard {

int run(const RenderOptions& options, Report& report);
int run(const CheckOptions& options, Report& report);
int run(const EmbedOptions& options, Report& report);
int run(const BadgeOptions& options, Report& report);
int run(const PreviewOptions& options, Report& report);
int run(const StylesOptions& options, Report& report);
int run(const InitOptions& options, Report& report);
int run(const SchemaOptions& options, Report& report);
int run(const SummaryOptions& options, Report& report);
int run(const PrintOptions& options, Report& report);
int run(const UsageError& error, Report& report);

/// One line that states a contrast: the part, its ratio, the required ratio and the adjusted color.
std::string to_text(const ContrastRow& row);

}  // namespace placard
