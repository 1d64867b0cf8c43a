#pragma once
// Cached coverage masks of glyphs, and of rounded boxes, which are stretched to their size (nine-patch).

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "backend/raster/blend.h"
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

/// The coverage of a box without the identical columns and rows between its corners.
struct BoxMask {
  /// The part of a row that has the coverage of its middle.
  struct Middle {
    int begin = 0;
    int end = 0;
  };

  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
  std::vector<Middle> middles;  ///< of each row
};

/// Masks of boxes. Boxes of a card often differ only in width and height; boxes with the same corners share a mask. Not
/// thread-safe.
class BoxMasks {
 public:
  /// Fills a box as Cairo would at `scale` pixels per CSS px, or strokes it if `line` (CSS px) is not 0. Returns false and
  /// draws nothing if the box is not entirely inside the canvas, is not aligned to pixels, or has no usable round corners.
  bool draw(const Box& box, double line, double scale, PairBlender& blender, PairCanvas& canvas);

 private:
  using Key = std::tuple<std::array<double, 4>, std::array<double, 4>, double, double, int, int>;

  const BoxMask& find(const Box& box, double line, double scale, int width, int height);

  std::map<Key, BoxMask> masks_;
  std::size_t bytes_ = 0;
};

/// Cached masks of glyphs and boxes, reused from picture to picture. Not thread-safe.
struct Masks {
  GlyphMasks glyphs;
  BoxMasks boxes;
};

}  // namespace placard
