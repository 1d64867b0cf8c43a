#pragma once
// Step 3 of reading an SVG: the properties of each element after inheritance.

#include <optional>
#include <string>
#include <vector>

#include "image/svg/css.h"
#include "scene/art.h"

namespace placard {

/// A fill or stroke as it is written.
struct SvgPaint {
  enum class Kind { none, color, current, reference };

  Kind kind = Kind::none;
  Color color{0, 0, 0, 1};  ///< of `color`
  std::string id{};         ///< of `reference`: a gradient
};

/// The properties that an element inherits.
struct InheritedProperties {
  std::optional<Color> color;  ///< "currentColor"; empty is the color of the card
  SvgPaint fill{SvgPaint::Kind::color};
  SvgPaint stroke;
  double fill_opacity = 1;
  double stroke_opacity = 1;
  ArtStroke line{{}, 1};  ///< the width, ends, corners and dashes of strokes
  bool even_odd = false;
  bool even_odd_clip = false;
  bool visible = true;
  bool strokes_first = false;  ///< paint-order
};

/// The properties of an element.
struct SvgProperties : InheritedProperties {
  double opacity = 1;
  bool displayed = true;
  std::string clip_path{};  ///< an id, or empty
  std::string mask{};       ///< an id, or empty
  Matrix transform{};
  SvgPaint stop_color{SvgPaint::Kind::color};
  double stop_opacity = 1;
};

/// Returns the properties of an element whose parent has `inherited`. Percentages are of `diagonal`. Throws SvgFault for invalid
/// values and for effects that are not supported, such as filters.
SvgProperties properties_of(const SvgElement& element, const std::vector<Declaration>& declared, const SvgProperties& inherited,
                            double diagonal);

/// The id in "#id", or nothing if a reference leads out of the file or nowhere.
std::optional<std::string> local_id(std::string_view reference);

}  // namespace placard
