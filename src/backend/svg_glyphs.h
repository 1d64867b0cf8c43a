#pragma once
// The outlines of an SVG: which of them are defined once and used, and which are drawn where they stand.

#include <map>
#include <string>
#include <vector>

#include "backend/glyph_paths.h"
#include "backend/xml.h"
#include "scene/scene.h"

namespace placard {

class SvgGlyphs {
 public:
  /// `prefix` begins the ids.
  SvgGlyphs(const Scene& scene, std::string prefix, GlyphPaths& paths);

  /// Writes the outlines that are used often.
  void define(XmlWriter& definitions);

  /// The id of a defined outline; empty for those that are drawn where they stand.
  [[nodiscard]] const std::string& id(std::size_t outline) const { return ids_[outline]; }
  /// Units per em of a face: as fine as its largest text needs.
  [[nodiscard]] double grid(int face) const { return grids_.at(face); }
  const PathText& text(std::size_t outline);

 private:
  const Scene& scene_;
  std::string prefix_;
  GlyphPaths& paths_;
  std::map<int, double> grids_;   // by face
  std::vector<std::string> ids_;  // of the outlines
  std::vector<int> uses_;         // of the outlines
};

}  // namespace placard
