#pragma once
// Limits of what an SVG may draw, so that no logo takes long to draw.

#include <array>

#include "image/svg/document.h"
#include "scene/art.h"

namespace placard {

/// Counts what a document draws. Every function throws SvgFault at the line of an element that exceeds a limit.
class Complexity {
 public:
  explicit Complexity(const Rect& box) : box_(box) {}

  /// Counts an element that is drawn, directly or by <use>.
  void count(const SvgElement& element);
  /// Counts a path with its place in the drawing.
  void count(const SvgElement& element, const ArtPath& path);

 private:
  [[nodiscard]] bool is_within_reach(Point p) const;
  void count_crossings(const Path& path, double times);

  Rect box_;
  std::size_t bytes_ = 0;
  std::size_t paths_ = 0;
  std::size_t points_ = 0;
  double dashes_ = 0;
  std::array<double, 64> crossings_{};  // by horizontal band of the box
};

}  // namespace placard
