#pragma once
// Scene to pixels: the only home of Cairo's drawing.

#include <cstdint>
#include <string>
#include <vector>

#include "scene/inks.h"
#include "scene/scene.h"

namespace placard {

/// Pixels in rows from the top, each red, green, blue and alpha (not multiplied), 8 bits.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Draws a scene in its colours at `scale` px a CSS px. Throws Failure where the picture is too large.
Bitmap to_bitmap(const Scene& scene, const Inks& inks, double scale);

/// The same as a PNG file.
std::string to_png(const Scene& scene, const Inks& inks, double scale);

}  // namespace placard
