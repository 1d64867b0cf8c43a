#pragma once
// PNG encoder.

#include <string>

#include "backend/raster/bitmap.h"
#include "backend/raster/compressor.h"
#include "backend/raster/quantize.h"

namespace placard {

/// A PNG with as few bytes as quick means give: a palette where 256 colors lose nothing that a person can see
/// (`quantize`), else without alpha where all is opaque. `scale` (px a CSS px) goes into its pHYs chunk; `change` is how much a
/// palette may change a channel.
std::string encode_png(const Bitmap& bitmap, double scale, Compressor& compressor);
std::string encode_png(const Canvas& canvas, double scale, Compressor& compressor, int change = max_change);

/// The files of two pictures whose rows are the same: compressed once.
class IndexedPng {
 public:
  /// See `encode_png` for `scale`.
  IndexedPng(IndexedBitmap bitmap, double scale, Compressor& compressor);

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;

 private:
  IndexedBitmap bitmap_;
  std::string rows_;  // compressed
  double scale_;
};

}  // namespace placard
