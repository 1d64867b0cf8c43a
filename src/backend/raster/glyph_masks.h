#pragma once
// Cached coverage masks of glyphs.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "backend/raster/mask.h"
#include "scene/scene.h"

namespace placard {

/// The number of coverage steps at the edges of glyphs: a pixel differs from its exact coverage by at most half a step, 1/40
/// of the contrast between text and background. Fewer colors make smaller files.
constexpr int coverage_steps = 20;

/// Masks of lines of text and of their glyphs. Glyphs are placed at subpixel steps that move none of them by more
/// than an eighth of a CSS px: equal glyphs then look the same and are drawn once. Not thread-safe.
class GlyphMasks {
 public:
  /// The mask of a whole line at `scale` pixels per CSS px, clipped to `width` and `height`.
  const Mask& line(const TextLine& line, const Scene& scene, double scale, int width, int height);

 private:
  struct Key {
    const Outline* outline;
    double units;  // px per unit of the font
    int x;         // steps of a pixel
    int y;
    int steps;  // in a pixel
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  struct Entry {
    std::shared_ptr<const Outline> outline;  // keeps the address in the key from being reused
    Mask mask;
  };

  const Mask& letter(const std::shared_ptr<const Outline>& outline, double units, int x, int y, int steps);

  std::unordered_map<Key, Entry, Hash> letters_;
  std::size_t bytes_ = 0;
  std::vector<std::tuple<const Mask*, int, int>> placed_;
  Mask line_;
};

}  // namespace placard
