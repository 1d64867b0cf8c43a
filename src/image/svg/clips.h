#pragma once
// Step 6 of reading an SVG: clip paths, and masks that are clip paths.

#include "image/svg/context.h"

namespace placard {

/// The paths of the <clipPath> with an id, for an element, in the units of the artwork.
std::vector<ClipPath> read_clip(const SvgElement& element, const std::string& id, const SvgPlace& place, SvgContext& context);

/// The paths of the <mask> with an id. A mask of opaque white shapes shows what is inside of them, as a clip path does; throws
/// SvgFault for others.
std::vector<ClipPath> read_mask(const SvgElement& element, const std::string& id, const SvgPlace& place, SvgContext& context);

}  // namespace placard
