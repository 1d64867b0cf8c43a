#pragma once
// What the steps that resolve an SVG share: the document, its styles, and the count of what is drawn.

#include <unordered_map>

#include "image/svg/complexity.h"
#include "image/svg/properties.h"

namespace placard {

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
