#pragma once
// Outlines as path data, each written once for all the pictures that it is in.

#include <bitset>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backend/path_data.h"
#include "backend/xml.h"
#include "scene/scene.h"

namespace placard {

/// A face whose letters a picture has.
struct SvgFace {
  int number = 0;               ///< of this run
  double grid = 0;              ///< units per em
  std::bitset<128> characters;  ///< that ids were made of
};

/// An outline that a picture has.
struct SvgOutline {
  const PathText* text = nullptr;
  std::size_t face = 0;
  int uses = 0;
  std::string id;  ///< empty where it is not defined
};

/// What an SVG is put together in: kept, so that the next one finds room.
struct SvgDraft {
  std::vector<SvgFace> faces;  // in the order in which they appear
  std::vector<SvgOutline> outlines;
  XmlWriter definitions;
  XmlWriter body;
  std::string path;   // data of what is being drawn
  std::string place;  // where it stands
  std::vector<std::size_t> line_faces;
};

/// The path data of outlines, and the draft of a picture. Not for two threads at once.
class GlyphPaths {
 public:
  SvgDraft draft;

  /// Makes room for one more picture, whose texts then stay until the next one.
  void begin_picture();

  /// An outline on a grid of so many units an em.
  const PathText& text(const std::shared_ptr<const Outline>& outline, double grid);

 private:
  struct Entry {
    std::shared_ptr<const Outline> outline;  // keeps the key's address from meaning another one
    PathText text;
  };

  std::map<std::pair<const Outline*, double>, Entry> entries_;
};

}  // namespace placard
