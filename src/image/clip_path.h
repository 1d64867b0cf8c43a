#pragma once
// Clipping of filled paths to a rectangle.

#include "base/geometry.h"
#include "scene/path.h"

namespace placard {

/// The part of a filled path that is inside a rectangle. A path that does not leave the rectangle is returned unchanged, one
/// outside of it is empty; curves of other paths become lines.
Path clip_path(const Path& path, const Rect& rect);

}  // namespace placard
