#pragma once
// The outlines of an SVG: which of them are defined once and used, and which are drawn where they stand.

#include <string>
#include <string_view>
#include <vector>

#include "backend/glyph_paths.h"
#include "backend/xml.h"
#include "scene/scene.h"

namespace placard {

class SvgGlyphs {
 public:
  /// `prefix` begins the ids.
  SvgGlyphs(const Scene& scene, std::string_view prefix, GlyphPaths& paths);

  /// Writes the outlines that are used often.
  void define();

  /// The id of a defined outline; empty for those that are drawn where they stand.
  [[nodiscard]] const std::string& id(std::size_t outline) const { return entries_[outline].id; }
  [[nodiscard]] const PathText& text(std::size_t outline) const { return *entries_[outline].text; }

  /// The face of an outline: its number in this picture.
  [[nodiscard]] std::size_t face(std::size_t outline) const { return entries_[outline].face; }
  /// Units per em of a face: as fine as its largest text needs.
  [[nodiscard]] double grid(std::size_t face) const { return faces_[face].grid; }

 private:
  std::size_t add_face(int number);
  std::string id_of(const NamedOutline& named, std::size_t face);

  const Scene& scene_;
  SvgDraft& draft_;
  std::string_view prefix_;
  std::vector<SvgFace>& faces_;
  std::vector<SvgOutline>& entries_;
};

}  // namespace placard
