#pragma once
// PNG encoder: color quantization, and zlib compression with libdeflate.

#include <libdeflate.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "backend/raster/canvas.h"
#include "base/free_by.h"

namespace placard {

/// The default levels. Without gradients, palette PNGs are about 4% larger than at level 6 and take three quarters of the time.
constexpr int palette_level = 4;
constexpr int gradient_level = 6;  ///< for gradients and photographs

/// Compresses at levels from 1 (fast) to 12 (small, a hundred times slower). Keeps libdeflate's tables between calls,
/// because allocating them takes longer than compressing a badge. Not thread-safe: use one per thread.
class Compressor {
 public:
  /// Every picture is compressed at `level`, or at the default level for its kind if `level` is 0.
  explicit Compressor(int level = 0) : level_(level) {}

  /// Returns a zlib stream (RFC 1950) of `data`. Throws std::bad_alloc if memory is exhausted.
  std::string compress(std::span<const std::uint8_t> data, int default_level);

 private:
  int level_;
  // By level, allocated on first use.
  std::array<std::unique_ptr<libdeflate_compressor, FreeBy<libdeflate_free_compressor>>, 13> compressors_;
};

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
std::optional<IndexedBitmap> quantize(const Canvas& light, const Canvas& dark);

/// A bitmap with gradients in at most 256 colors: dithered where its own are not in the palette. Returns nothing if there are too
/// many for that (photographs).
std::optional<IndexedBitmap> dither(const Bitmap& bitmap);

/// Encodes a PNG: with a palette if 256 colors show no visible loss (`quantize`), else in true color, without alpha if all pixels
/// are opaque. `scale` (pixels per CSS px) goes into the pHYs chunk; `change` is the maximum change of a channel.
std::string encode_png(const Bitmap& bitmap, double scale, Compressor& compressor, int change = max_change);

/// The files of two pictures with the same rows, which are compressed once.
class IndexedPng {
 public:
  /// See `encode_png` for `scale`.
  IndexedPng(IndexedBitmap bitmap, double scale, Compressor& compressor, int default_level = palette_level)
      : bitmap_(std::move(bitmap)), scale_(scale), compressor_(compressor), level_(default_level) {}

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;
  /// Its pixels.
  [[nodiscard]] Bitmap pixels(bool dark) const;

 private:
  IndexedBitmap bitmap_;
  double scale_;
  Compressor& compressor_;
  int level_;
  mutable std::string rows_;  // compressed by the first call of `file`
};

}  // namespace placard
