#pragma once
// Renders scenes as pixels and PNG, in light and dark colors.

#include <array>
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

/// The PNGs of a scene in two palettes. Both have the same rows, which are compressed once, and colors of their own; pictures
/// with gradients and photographs have rows of their own. A file does not depend on whether the other one is requested.
class PngPair {
 public:
  /// Draws at `scale` pixels per CSS px; `masks` and `compressor` can be reused for other pictures. Every function throws Failure
  /// if the picture is too large.
  PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, GlyphMasks& masks, Compressor& compressor);

  /// The light or the dark picture.
  [[nodiscard]] std::string file(bool dark) const;
  /// Its pixels.
  [[nodiscard]] Bitmap pixels(bool dark) const;

 private:
  [[nodiscard]] const Bitmap& drawn(bool dark) const;
  [[nodiscard]] std::optional<IndexedBitmap> dithered(const Bitmap& bitmap) const;

  const Scene& scene_;
  ResolvedColors light_;
  ResolvedColors dark_;
  double scale_;
  GlyphMasks& masks_;
  Compressor& compressor_;
  PixelShare share_;
  mutable std::array<Bitmap, 2> drawn_;  // light and dark, each empty until it is drawn
  std::optional<IndexedPng> png_;
};

}  // namespace placard
