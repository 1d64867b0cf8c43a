#pragma once
// Renders scenes as pixels and PNG, in light and dark colors.

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "backend/raster/cairo.h"
#include "backend/raster/png.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The pixels of a picture that is in memory. The constructor waits until the pictures of all threads together have at most
/// `limits.png_pixels`. A thread may hold one share at a time.
class PixelShare {
 public:
  explicit PixelShare(double pixels);
  PixelShare(PixelShare&& other) noexcept : pixels_(std::exchange(other.pixels_, 0)) {}
  PixelShare& operator=(PixelShare&&) = delete;
  ~PixelShare();

 private:
  static inline std::mutex mutex;
  static inline std::condition_variable freed;
  static inline std::size_t in_use = 0;  // by all threads
  std::size_t pixels_;
};

/// Draws a scene in its light and dark colors (or twice in the same ones) at `scale` pixels per CSS px, every shape once.
/// Returns nothing for gradients and photographs, which have too many colors.
std::optional<PairCanvas> paint_pairs(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale,
                                      Masks& masks);

/// The PNGs of a scene in two palettes. Shapes are drawn and rows compressed once; each file has its own colors. Only gradients
/// and photographs are drawn per palette. A file does not depend on whether the other one is requested.
class PngPair {
 public:
  /// Draws at `scale` pixels per CSS px; `masks` and `compressor` can be reused for other pictures. Throws Failure if the picture
  /// is too large.
  PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, Masks& masks, Compressor& compressor);

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;
  /// Its pixels.
  [[nodiscard]] Bitmap pixels(bool dark) const;

 private:
  [[nodiscard]] Bitmap drawn(bool dark) const;
  [[nodiscard]] std::optional<IndexedBitmap> dithered(const Bitmap& bitmap) const;

  const Scene& scene_;
  ResolvedColors light_;
  ResolvedColors dark_;
  double scale_;
  Masks& masks_;
  Compressor& compressor_;
  PixelShare share_;
  std::optional<PairCanvas> canvas_;
  std::optional<IndexedPng> png_;
};

}  // namespace placard
