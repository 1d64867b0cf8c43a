#pragma once
// Pixels to a PNG file.

#include <string>

#include "backend/cairo.h"

namespace placard {

/// A PNG with as few bytes as quick means give: a palette where 256 colours lose nothing that a person can see
/// (`quantise`), else without alpha where all is opaque. `scale` (px a CSS px) goes into its pHYs chunk.
std::string encode_png(const Bitmap& bitmap, double scale);

}  // namespace placard
