#pragma once
// Cached coverage masks of glyphs.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "scene/scene.h"

namespace placard {

/// The coverage of each pixel by a shape, from 0 to 255; rows from the top.
struct Mask {
  int x = 0;  ///< of its left edge, px of the picture
  int y = 0;  ///< of its top edge
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

/// Rounds the width of a mask up to whole words, as Cairo wants its rows.
constexpr int whole_words(int width) { return (width + 3) / 4 * 4; }

/// The number of coverage steps at the edges of glyphs: a pixel differs from its exact coverage by at most half a step, 1/40
/// of the contrast between text and background. Fewer colors make smaller files.
constexpr int coverage_steps = 20;

/// Masks of lines of text and of their glyphs. Glyphs are placed at subpixel steps that move none of them by more
/// than an eighth of a CSS px: equal glyphs then look the same and are drawn once. Reused from picture to picture. Not
/// thread-safe.
class GlyphMasks {
 public:
  /// The mask of a whole line at `scale` pixels per CSS px, clipped to `width` and `height`.
  Mask line(const TextLine& line, const Scene& scene, double scale, int width, int height);

 private:
  // The outline, px per unit of the font, the place in subpixel steps, and how many of them a pixel has.
  using Key = std::tuple<const Outline*, double, int, int, int>;
  struct Entry {
    std::shared_ptr<const Outline> outline;  // keeps the address in the key from being reused
    Mask mask;
  };

  const Mask& letter(const std::shared_ptr<const Outline>& outline, double units, int x, int y, int steps);

  std::map<Key, Entry> letters_;
  std::size_t bytes_ = 0;
};

}  // namespace placard
