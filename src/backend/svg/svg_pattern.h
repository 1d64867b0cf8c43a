#pragma once
// The definitions of patterns in an SVG.

#include <string>

#include "backend/svg/svg_colors.h"
#include "backend/svg/xml.h"
#include "scene/scene.h"

namespace placard {

/// Defines the tile of a pattern as `id`, and, if it has them, the mask of its fade as `id` with "-m" and the clip path around
/// its holes as `id` with "-c".
void define_pattern(const Pattern& pattern, const SvgColor& color, const std::string& id, XmlWriter& definitions);

}  // namespace placard
