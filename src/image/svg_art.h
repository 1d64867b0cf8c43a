#pragma once
// Icons and logos from SVG files. Only filled paths are accepted (allow-list), so that scripts and external content never
// reach a picture.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "scene/path.h"

namespace placard {

/// A filled path.
struct ArtPart {
  Path path;                   ///< in the drawing's own units, y downwards
  bool even_odd = false;       ///< even-odd fill rule instead of nonzero
  std::optional<Color> color;  ///< own color; empty uses the color of the element that draws it
};

/// The filled paths of an SVG file and its viewBox.
struct Art {
  Rect box;
  std::vector<ArtPart> parts;
};

/// A drawing, or the reason why it cannot be used.
struct ArtResult {
  Art art;
  std::string error;  ///< such as "line 3: <text> is not supported: only <path> is drawn"; empty on success
};

/// Reads an SVG document of paths and groups.
ArtResult read_svg_art(std::string_view text);

}  // namespace placard
