#pragma once
// Drawings from SVG files: icons and logos. Only filled paths are read; anything else is refused, so that nothing
// foreign ever reaches a picture.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "scene/path.h"

namespace placard {

/// An area of a drawing.
struct ArtPart {
  Path path;                     ///< in the drawing's own units, y downwards
  bool even_odd = false;         ///< holes by counting crossings instead of winding
  std::optional<Color> color;  ///< its own; nothing takes the color of where it is drawn
};

/// A drawing in its viewBox.
struct Art {
  Rect box;
  std::vector<ArtPart> parts;
};

/// A drawing, or why it cannot be had.
struct ArtResult {
  Art art;
  std::string error;  ///< "line 3: <text> is not drawn"; empty where all is well
};

/// Reads an SVG document of paths and groups.
ArtResult read_svg_art(std::string_view text);

}  // namespace placard
