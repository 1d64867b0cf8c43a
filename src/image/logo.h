#pragma once
// Icons and logos: an SVG that is resolved to paths, or a PNG that is embedded unchanged. Scripts and external content never
// reach a picture.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scene/art.h"
#include "scene/path.h"

namespace placard {

/// A drawing, or the reason why it cannot be used.
struct ArtResult {
  Art art;
  std::string error{};  ///< such as "line 3: text is not supported"; empty on success
  std::string hint{};   ///< how to repair the file; may be empty
};

/// Reads an SVG document of shapes: the static subset that drawing programs export, with style sheets, transformations,
/// gradients, clip paths and <use>. What cannot be drawn is an error. A drawing in black alone takes the color of the shape that
/// draws it.
ArtResult read_svg_art(std::string_view text);

/// A PNG file with its size in pixels.
struct PngFile {
  std::shared_ptr<const std::string> bytes;
  int width = 0;
  int height = 0;
};

/// A logo, or the reason why it cannot be used.
struct LogoArt {
  std::shared_ptr<const Art> drawing;
  std::optional<PngFile> png;
  std::string error;
  std::string hint{};  ///< how to repair the file; may be empty
};

/// Reads a logo: PNG if it has the signature, else SVG. Checks only the header of a PNG; see `broken_part_of_png`.
LogoArt read_logo(std::string bytes);

/// Returns why a PNG cannot be decoded, or an empty string. Verifies checksums and decompresses the pixels; the caller has to
/// limit the size that the header gives.
std::string broken_part_of_png(std::string_view bytes);

/// Parses path data (the `d` attribute) with all commands; arcs become cubic curves. Returns nothing if the data is malformed.
std::optional<Path> parse_path_data(std::string_view data);

}  // namespace placard
