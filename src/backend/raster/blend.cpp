#include "backend/raster/blend.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace placard {

namespace {

// Multiplies each channel of a pixel by a fraction of 255; `half` is added for rounding, for two channels at once.
std::uint32_t times(std::uint32_t pixel, std::uint32_t part, std::uint32_t half = 0x800080) {
  const auto two = [part, half](std::uint32_t channels) {
    const std::uint32_t wide = channels * part + half;
    return ((wide + ((wide >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF;
  };
  return two(pixel & 0xFF00FF) | two((pixel >> 8) & 0xFF00FF) << 8;
}

// For opaque pixels at the edge of an area, Cairo does not use Pixman and rounds differently.
std::uint32_t filled(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) {
  constexpr std::uint32_t half = 0x7F007F;
  return times(upper, coverage, half) + times(pixel, 255 - coverage, half);
}

// Most pixels of a line of text have no coverage: eight are tested at a time.
void composite_row(PairBlender& blender, const std::uint8_t* coverage, std::size_t size, PairTable::Number* pixels) {
  constexpr std::size_t together = 8;
  std::size_t i = 0;
  for (; i + together <= size; i += together) {
    std::uint64_t some = 0;
    std::memcpy(&some, coverage + i, together);
    if (some == 0) continue;
    for (std::size_t pixel = i; pixel < i + together; ++pixel) pixels[pixel] = blender.over(pixels[pixel], coverage[pixel]);
  }
  for (; i < size; ++i) pixels[i] = blender.over(pixels[i], coverage[i]);
}

}  // namespace

std::uint32_t to_pixel(const Color& color) {
  // Cairo converts a fraction to 16 bits, and Pixman uses the upper eight.
  const auto channel = [](double part) { return static_cast<std::uint32_t>(std::floor(part * 65'535 + 0.5)) >> 8; };
  return channel(color.alpha) << 24 | channel(color.red / 255.0 * color.alpha) << 16 |
         channel(color.green / 255.0 * color.alpha) << 8 | channel(color.blue / 255.0 * color.alpha);
}

std::uint32_t composited(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) {
  const std::uint32_t part = times(upper, coverage);
  return part + times(pixel, 255 - (part >> 24));
}

PairBlender::PairBlender(const PixelPair& upper, Mark mark, PairTable& pairs) : upper_(upper), mark_(mark), pairs_(pairs) {}

std::uint32_t PairBlender::mixed(std::uint32_t upper, std::uint32_t coverage, std::uint32_t pixel) const {
  return mark_ == Mark::area && is_opaque(upper) ? filled(upper, coverage, pixel) : composited(upper, coverage, pixel);
}

PairTable::Number PairBlender::mixed(PairTable::Number pixel, std::uint8_t coverage) {
  const PixelPair below = pairs_[pixel];
  return pairs_.find({mixed(upper_.light, coverage, below.light), mixed(upper_.dark, coverage, below.dark)});
}

void composite(PairBlender& blender, const Mask& mask, PairCanvas& canvas) {
  const auto size = static_cast<std::size_t>(std::clamp(canvas.width - mask.x, 0, mask.width));
  for (int y = 0; y < mask.height && size > 0; ++y) {
    composite_row(blender, mask.coverage.data() + static_cast<std::ptrdiff_t>(y) * mask.width, size,
                  canvas.row(mask.y + y) + mask.x);
  }
}

// The pixels below an area mostly have one color.
void composite(PairBlender& blender, std::uint8_t coverage, PairTable::Number* left, PairTable::Number* right) {
  if (coverage == 0 || left >= right) return;
  if (coverage == 255 && blender.hides()) {
    std::fill(left, right, blender.over(*left, coverage));
    return;
  }
  PairTable::Number before = *left;
  PairTable::Number after = blender.over(before, coverage);
  for (PairTable::Number* pixel = left; pixel != right; ++pixel) {
    if (*pixel != before) {
      before = *pixel;
      after = blender.over(before, coverage);
    }
    *pixel = after;
  }
}

}  // namespace placard
