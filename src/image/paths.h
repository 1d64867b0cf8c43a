#pragma once
// Paths of SVG files: the parser of path data (the `d` attribute), and clipping to a rectangle.

#include <optional>
#include <string_view>

#include "base/geometry.h"
#include "scene/path.h"

namespace placard {

/// Parses path data with all commands; arcs become cubic curves. Returns nothing if the data is malformed.
std::optional<Path> parse_path_data(std::string_view data);

/// The part of a filled path that is inside a rectangle. A path that does not leave the rectangle is returned unchanged, one
/// outside of it is empty; curves of other paths become lines.
Path clip_path(const Path& path, const Rect& rect);

}  // namespace placard
