#pragma once
// What the steps that resolve an SVG share: the document, its styles, and the count of what is drawn, which is limited so that
// no logo takes long to draw.

#include <array>
#include <unordered_map>

#include "image/svg/properties.h"

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

/// Where an element is drawn.
struct SvgPlace {
  Matrix matrix;  ///< from the units of the element to those of the artwork
  Size viewport;  ///< percentages are of this
};

/// A document that is being resolved.
class SvgContext {
 public:
  explicit SvgContext(const SvgDocument& svg) : document(svg), rules(svg), complexity({}) {}

  /// The properties of an element whose parent has `inherited`.
  SvgProperties properties(const SvgElement& element, const SvgProperties& inherited, const Size& viewport);
  /// The element that another one refers to with "#id". Throws SvgFault if it is not in the file.
  [[nodiscard]] const SvgElement& find(const SvgElement& element, std::string_view reference) const;

  const SvgDocument& document;
  StyleRules rules;
  Complexity complexity;

 private:
  std::unordered_map<const SvgElement*, std::vector<Declaration>> declared_;  // <use> draws an element again
};

}  // namespace placard
