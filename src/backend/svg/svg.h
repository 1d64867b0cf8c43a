#pragma once
// Renders scenes as SVG.

#include <string>

#include "backend/svg/glyph_paths.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The scene as an SVG document: text as outlines, each glyph once, a title and a description, no script, no reference
/// to anything outside, nothing that changes from run to run. With `dark`, the picture takes those colors where the
/// reader prefers a dark page; a viewer without media queries shows the first ones.
/// `paths` may be used for many pictures.
std::string to_svg(const Scene& scene, const ResolvedColors& colors, const ResolvedColors* dark, GlyphPaths& paths);
inline std::string to_svg(const Scene& scene, const ResolvedColors& colors, const ResolvedColors* dark = nullptr) {
  GlyphPaths paths;
  return to_svg(scene, colors, dark, paths);
}

}  // namespace placard
