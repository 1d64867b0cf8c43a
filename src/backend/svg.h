#pragma once
// Scene to SVG.

#include <string>

#include "scene/scene.h"
#include "style/paint.h"

namespace placard {

/// The scene as an SVG document in the colours of one palette: text as outlines, each glyph once, a title and a
/// description, no script, no reference to anything outside, nothing that changes from run to run.
std::string to_svg(const Scene& scene, const Palette& palette);

}  // namespace placard
