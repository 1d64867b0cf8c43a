#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "backend/raster/canvas.h"

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

}  // namespace placard
