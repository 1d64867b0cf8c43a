#include "backend/blend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace placard {

namespace {

/// A pixel with what it makes of another one, that of the ground where a text stands, at each coverage.
class Brush {
 public:
  Brush(std::uint32_t upper, std::uint32_t ground) : upper_(upper), ground_(ground) {
    for (std::uint32_t coverage = 0; coverage < made_.size(); ++coverage) made_[coverage] = laid_over(upper, coverage, ground);
  }

  [[nodiscard]] std::uint32_t over(std::uint32_t pixel, std::uint8_t coverage) const {
    return pixel == ground_ ? made_[coverage] : laid_over(upper_, coverage, pixel);
  }

 private:
  std::uint32_t upper_;
  std::uint32_t ground_;
  std::array<std::uint32_t, 256> made_;
};

// Most of a line of text covers nothing: eight pixels at a time.
void lay_row(const Brush& brush, const std::uint8_t* coverage, std::size_t size, std::uint32_t* pixels) {
  constexpr std::size_t together = 8;
  std::size_t i = 0;
  for (; i + together <= size; i += together) {
    std::uint64_t some = 0;
    std::memcpy(&some, coverage + i, together);
    if (some == 0) continue;
    for (std::size_t pixel = i; pixel < i + together; ++pixel) pixels[pixel] = brush.over(pixels[pixel], coverage[pixel]);
  }
  for (; i < size; ++i) pixels[i] = brush.over(pixels[i], coverage[i]);
}

}  // namespace

std::uint32_t to_pixel(const Colour& colour) {
  // Cairo makes 16 bits of a part of 1, and Pixman takes the upper half of them.
  const auto channel = [](double part) { return static_cast<std::uint32_t>(std::floor(part * 65'535 + 0.5)) >> 8; };
  return channel(colour.alpha) << 24 | channel(colour.red / 255.0 * colour.alpha) << 16 |
         channel(colour.green / 255.0 * colour.alpha) << 8 | channel(colour.blue / 255.0 * colour.alpha);
}

void lay_over(std::uint32_t upper, const Mask& mask, std::uint32_t* canvas, int width) {
  const auto size = static_cast<std::size_t>(std::clamp(width - mask.x, 0, mask.width));
  const auto first = std::find_if(mask.coverage.begin(), mask.coverage.end(), [](std::uint8_t c) { return c > 0; });
  if (size == 0 || first == mask.coverage.end()) return;
  const auto place = [&](int x, int y) { return canvas + static_cast<std::ptrdiff_t>(mask.y + y) * width + mask.x + x; };
  const auto at = static_cast<int>(first - mask.coverage.begin());
  const int x = std::min(at % mask.width, static_cast<int>(size) - 1);
  const Brush brush(upper, *place(x, at / mask.width));
  for (int y = 0; y < mask.height; ++y) {
    lay_row(brush, mask.coverage.data() + static_cast<std::ptrdiff_t>(y) * mask.width, size, place(0, y));
  }
}

}  // namespace placard
