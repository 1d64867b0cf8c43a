#pragma once
// The parser of SVG path data (the `d` attribute).

#include <optional>
#include <string_view>

#include "scene/path.h"

namespace placard {

/// Parses path data with all commands; arcs become cubic curves. Returns nothing if the data is malformed.
std::optional<Path> parse_path_data(std::string_view data);

}  // namespace placard
