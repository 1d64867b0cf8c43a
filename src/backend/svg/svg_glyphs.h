#pragma once
// The outlines of an SVG: frequent ones are defined once and referenced, the others are drawn in place.

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "backend/svg/svg.h"
#include "backend/svg/xml.h"
#include "scene/scene.h"

namespace placard {

/// The outlines of one SVG, and their ids.
class SvgGlyphs {
 public:
  /// `prefix` begins the ids.
  SvgGlyphs(const Scene& scene, std::string_view prefix, GlyphPaths& paths);

  /// Writes the definitions of frequent outlines.
  void define(XmlWriter& definitions);

  /// The reference to a defined outline; empty for an outline that is drawn in place.
  [[nodiscard]] const std::string& reference(std::size_t outline) const { return entries_[outline].reference; }
  [[nodiscard]] const PathText& text(std::size_t outline) const { return *entries_[outline].text; }

  /// The face of an outline: its number in this picture.
  [[nodiscard]] std::size_t face(std::size_t outline) const { return entries_[outline].face; }
  /// Units per em of a face: as fine as its largest text needs.
  [[nodiscard]] double grid(std::size_t face) const { return faces_[face].grid; }

 private:
  // A font face that the picture uses.
  struct Face {
    int number = 0;               // of this run
    double grid = 0;              // units per em
    std::bitset<128> characters;  // that ids were made of
  };

  // An outline that the picture uses.
  struct Entry {
    const PathText* text = nullptr;
    std::size_t face = 0;
    int uses = 0;
    std::string reference;  // empty if the outline is not defined
  };

  std::string id_of(const NamedOutline& named, std::size_t face);

  const Scene& scene_;
  std::string_view prefix_;
  std::vector<Face> faces_;  // in the order in which they appear
  std::vector<Entry> entries_;
};

}  // namespace placard
