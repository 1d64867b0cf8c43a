#include "backend/raster/canvas.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <optional>

namespace placard {

namespace {

constexpr int side = 4;  // pixels of a square

// The mean color, or nothing if a channel differs by more than `max_evened`.
std::optional<std::uint32_t> mean_if_even(const std::vector<std::uint32_t*>& pixels) {
  const auto count = static_cast<std::uint32_t>(pixels.size());
  std::uint32_t mean = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    std::uint32_t least = 255, most = 0, sum = 0;
    for (const std::uint32_t* pixel : pixels) {
      const std::uint32_t channel = *pixel >> shift & 0xFF;
      least = std::min(least, channel);
      most = std::max(most, channel);
      sum += channel;
    }
    if (most > least + max_evened) return std::nullopt;
    mean |= (sum + count / 2) / count << shift;
  }
  return mean;
}

}  // namespace

void even_out(Canvas& canvas) {
  std::vector<std::uint32_t*> square;
  for (int top = 0; top < canvas.height; top += side) {
    for (int left = 0; left < canvas.width; left += side) {
      square.clear();
      for (int y = top; y < std::min(top + side, canvas.height); ++y) {
        std::uint32_t* row = canvas.pixels.data() + static_cast<std::ptrdiff_t>(y) * canvas.width;
        for (int x = left; x < std::min(left + side, canvas.width); ++x) square.push_back(row + x);
      }
      const auto mean = mean_if_even(square);
      for (std::uint32_t* pixel : square) *pixel = mean.value_or(*pixel);
    }
  }
}

std::uint32_t straight(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24;
  const auto divided = [&](unsigned shift) {
    const std::uint32_t channel = pixel >> shift & 0xFF;
    return static_cast<std::uint8_t>(alpha == 0 ? 0 : (channel * 255 + alpha / 2) / alpha);
  };
  return std::bit_cast<std::uint32_t>(std::array{divided(16), divided(8), divided(0), static_cast<std::uint8_t>(alpha)});
}

// Most pixels are like the one before.
Bitmap to_bitmap(const Canvas& canvas) {
  Bitmap bitmap{canvas.width, canvas.height, {}};
  bitmap.rgba.resize(canvas.pixels.size() * 4);
  std::uint8_t* to = bitmap.rgba.data();
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  for (const std::uint32_t pixel : canvas.pixels) {
    if (pixel != before) after = straight(before = pixel);
    std::memcpy(to, &after, sizeof after);
    to += sizeof after;
  }
  return bitmap;
}

}  // namespace placard
