#pragma once
// The definitions of patterns in an SVG.

#include <string>

#include "backend/svg/svg_colors.h"
#include "backend/svg/xml.h"
#include "scene/scene.h"

namespace placard {

/// Defines the tile of a pattern as `id`, and the mask of its fade, if it has one, as `id` with "-m".
void define_pattern(const Pattern& pattern, const SvgColor& color, const std::string& id, XmlWriter& definitions);

}  // namespace placard
