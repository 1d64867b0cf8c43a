#pragma once
// Logos: an SVG of paths, or a PNG that is embedded unchanged.

#include <cstdint>
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

}  // namespace placard
