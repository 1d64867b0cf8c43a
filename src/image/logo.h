#pragma once
// Logos: an SVG of paths, or a PNG that is embedded as it is.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "image/svg_art.h"

namespace placard {

/// A PNG file with its size.
struct PngFile {
  std::shared_ptr<const std::string> bytes;
  int width = 0;
  int height = 0;
};

/// A logo, or why it cannot be had.
struct LogoArt {
  std::optional<Art> drawing;
  std::optional<PngFile> png;
  std::string error;
};

/// Reads a logo by what it holds: a PNG by its signature, else SVG. Only the header and the chunks of a PNG are looked at.
LogoArt read_logo(std::string bytes);

}  // namespace placard
