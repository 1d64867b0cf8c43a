#pragma once
// What each command does; the result is the exit status.

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

/// A line for a row: what it is, its ratio and the one it needs, and what it was moved to.
std::string to_text(const ContrastRow& row);

}  // namespace placard
