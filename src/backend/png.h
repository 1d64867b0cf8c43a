#pragma once
// Pixels to a PNG file.

#include <string>

#include "backend/bitmap.h"
#include "backend/quantise.h"

namespace placard {

/// The next ones take a quarter more time for 1 % of the bytes.
constexpr int default_png_level = 6;

/// A PNG with as few bytes as quick means give: a palette where 256 colours lose nothing that a person can see
/// (`quantise`), else without alpha where all is opaque. `scale` (px a CSS px) goes into its pHYs chunk; `level` is how
/// hard to compress, from 1 (quick) to 12 (a tenth smaller, and a hundred times slower); `change` is how much a palette may
/// change a channel.
std::string encode_png(const Bitmap& bitmap, double scale, int level = default_png_level);
std::string encode_png(const Canvas& canvas, double scale, int level = default_png_level, int change = most_change);

/// The files of two pictures whose rows are the same: compressed once.
class IndexedPng {
 public:
  /// See `encode_png` for what else the numbers are.
  IndexedPng(IndexedBitmap bitmap, double scale, int level = default_png_level);

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;

 private:
  IndexedBitmap bitmap_;
  std::string rows_;  // compressed
  double scale_;
};

}  // namespace placard
