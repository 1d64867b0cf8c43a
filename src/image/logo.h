#pragma once
// Logos: an SVG of paths, or a PNG that is embedded unchanged.

#include <memory>
#include <optional>
#include <string>

#include "image/svg_art.h"

namespace placard {

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

}  // namespace placard
