#pragma once
// Color quantization.

#include <cstdint>
#include <optional>
#include <vector>

#include "backend/raster/canvas.h"

namespace placard {

/// Rows of indices into at most 256 colors for the light picture and as many for the dark one.
struct IndexedBitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> colors;  ///< bytes red, green, blue, alpha; translucent colors first
  std::vector<std::uint32_t> dark;    ///< as many
  std::vector<std::uint8_t> rows;     ///< from the top, as in PNG: a 0 (no filter), then one index per pixel
};

/// The maximum change of a channel: about the smallest step that is visible in areas next to each other. It happens only at the
/// edges of glyphs, where it is invisible; in the smooth areas of a gradient, steps would be visible.
constexpr int max_change = 3;

/// The bitmap in at most 256 colors: its own, or fewer that change no channel of any pixel by more than `change`. Returns nothing
/// if it has too many colors for that (gradients, photographs).
std::optional<IndexedBitmap> quantize(const Bitmap& bitmap, int change = max_change);

/// The same for two pictures that differ only in their colors.
std::optional<IndexedBitmap> quantize(const PairCanvas& canvas);

}  // namespace placard
