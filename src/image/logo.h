#pragma once
// Icons and logos: an SVG of paths, or a PNG that is embedded unchanged. Of an SVG, only filled paths are accepted
// (allow-list), so that scripts and external content never reach a picture.

#include <memory>
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

/// A PNG file with its size in pixels.
struct PngFile {
  std::shared_ptr<const std::string> bytes;
  int width = 0;
  int height = 0;
};

/// A logo, or the reason why it cannot be used.
struct LogoArt {
  std::optional<Art> drawing;
  std::optional<PngFile> png;
  std::string error;
};

/// Reads a logo: PNG if it has the signature, else SVG. Checks only the header of a PNG; see `broken_part_of_png`.
LogoArt read_logo(std::string bytes);

/// Returns why a PNG cannot be decoded, or an empty string. Verifies checksums and decompresses the pixels; the caller has to
/// limit the size that the header gives.
std::string broken_part_of_png(std::string_view bytes);

/// Parses path data (the `d` attribute) with all commands; arcs become cubic curves. Returns nothing if the data is malformed.
std::optional<Path> parse_path_data(std::string_view data);

/// The part of a filled path that is inside a rectangle. A path that does not leave the rectangle is returned unchanged, one
/// outside of it is empty; curves of other paths become lines.
Path clip_path(const Path& path, const Rect& rect);

}  // namespace placard
