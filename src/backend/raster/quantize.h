#pragma once
// Color quantization.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/raster/bitmap.h"
#include "backend/raster/pair_canvas.h"

namespace placard {

/// Rows of indices into at most 256 colors, each of which has another one for the dark picture.
struct IndexedBitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> colors;  ///< as they lie in memory: red, green, blue, alpha; those that let through come first
  std::vector<std::uint32_t> dark;    ///< as many
  std::vector<std::uint8_t> rows;     ///< from the top, as PNG wants them: a 0 (no filter), then an index for each pixel
};

/// The most that a channel of a pixel may change: about the smallest step that an eye sees on a screen side by side, and
/// unseen in the edge of a letter, the only place where it happens: in the smooth areas of a gradient, steps would be seen.
constexpr int max_change = 3;

/// The bitmap in at most 256 colors: its own, or where those are more, as few as change no channel of any pixel by more
/// than `change`; nothing where it has too many colors for that (gradients, photographs).
std::optional<IndexedBitmap> quantize(const Bitmap& bitmap, int change = max_change);
std::optional<IndexedBitmap> quantize(const Canvas& canvas, int change = max_change);

/// Two pictures whose rows are the same, only their colors differ: none of either changes by more.
std::optional<IndexedBitmap> quantize(const PairCanvas& canvas);

}  // namespace placard
