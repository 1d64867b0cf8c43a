#pragma once
// The render command for JSON Lines: a metadata file a line, drawn as they come.

#include "io/json_lines.h"
#include "cli/options.h"
#include "io/report.h"
#include "drawing/target.h"

namespace placard {

/// Draws line by line, however many there are; what is wrong with a line is reported with its number, and the next ones are
/// drawn all the same. The result is the exit status.
int render_lines(LineReader& lines, const RenderOptions& options, const Target& target, Report& report);

}  // namespace placard
