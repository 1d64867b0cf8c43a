#pragma once
// The `d` attribute of SVG.

#include <optional>
#include <string_view>

#include "scene/path.h"

namespace placard {

/// Reads path data in all its commands; arcs become cubic curves. Nothing where it is malformed.
std::optional<Path> parse_path_data(std::string_view data);

}  // namespace placard
