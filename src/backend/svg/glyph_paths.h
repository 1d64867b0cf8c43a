#pragma once
// Outlines as path data, each written once for all the pictures that it is in.

#include <cstddef>
#include <map>
#include <memory>
#include <utility>

#include "backend/svg/path_data.h"
#include "scene/scene.h"

namespace placard {

/// The path data of outlines. Not for two threads at once.
class GlyphPaths {
 public:
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
