#pragma once
// A cache of outlines as path data.

#include <map>
#include <memory>
#include <utility>

#include "backend/svg/path_data.h"
#include "scene/scene.h"

namespace placard {

/// The path data of outlines. Not thread-safe.
class GlyphPaths {
 public:
  /// Evicts entries if there are too many. Texts stay valid until the next call.
  void begin_picture();

  /// The path data of an outline on a grid of `grid` units per em.
  const PathText& text(const std::shared_ptr<const Outline>& outline, double grid);

 private:
  struct Entry {
    std::shared_ptr<const Outline> outline;  // keeps the address in the key from being reused
    PathText text;
  };

  std::map<std::pair<const Outline*, double>, Entry> entries_;
};

}  // namespace placard
