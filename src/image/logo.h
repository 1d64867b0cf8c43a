#pragma once
// Icons and logos: an SVG that is resolved to paths, or a PNG that is embedded unchanged. Scripts and external content never
// reach a picture.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::vector<Color> colors{};  ///< the darkest and the lightest of its pixels that are mostly opaque
};

/// A logo, or the reason why it cannot be used.
struct LogoArt {
  std::shared_ptr<const Art> drawing;
  std::optional<PngFile> png;
  std::string error;
  std::string hint{};  ///< how to repair the file; may be empty

  /// Its size in units of its own.
  [[nodiscard]] Size size() const;
};

/// Reads a logo: PNG if it has the signature, else SVG.
LogoArt read_logo(std::string bytes);

/// Parses path data (the `d` attribute) with all commands; arcs become cubic curves. Returns nothing if the data is malformed.
std::optional<Path> parse_path_data(std::string_view data);

}  // namespace placard
