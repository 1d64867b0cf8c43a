#pragma once
// What each command does; the result is the exit status.

#include "cli/options.h"
#include "io/report.h"

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

}  // namespace placard
