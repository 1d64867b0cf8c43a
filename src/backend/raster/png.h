#pragma once
// PNG encoder.

#include <string>

#include "backend/raster/canvas.h"
#include "backend/raster/compressor.h"
#include "backend/raster/quantize.h"

namespace placard {

/// Encodes a PNG: with a palette if 256 colors show no visible loss (`quantize`), else in true color, without alpha if all pixels
/// are opaque. `scale` (pixels per CSS px) goes into the pHYs chunk; `change` is the maximum change of a channel.
std::string encode_png(const Bitmap& bitmap, double scale, Compressor& compressor, int change = max_change);

/// The files of two pictures with the same rows, which are compressed once.
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
