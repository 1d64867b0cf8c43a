#pragma once
// Renders scenes as SVG.

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "backend/svg/path_data.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// A cache of outlines as path data. Not thread-safe.
class GlyphPaths {
 public:
  /// Evicts entries if there are too many. Texts stay valid until the next call.
  void begin_picture() {
    constexpr std::size_t max_entries = 20'000;  // about 3 MB
    if (entries_.size() > max_entries) entries_.clear();
  }

  /// The path data of an outline on a grid of `grid` units per em.
  const PathText& text(const std::shared_ptr<const Outline>& outline, double grid);

 private:
  struct Entry {
    std::shared_ptr<const Outline> outline;  // keeps the address in the key from being reused
    PathText text;
  };

  std::map<std::pair<const Outline*, double>, Entry> entries_;
};

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
