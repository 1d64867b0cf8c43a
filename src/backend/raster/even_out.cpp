#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "backend/raster/canvas.h"

namespace placard {

namespace {

constexpr int smallest_side = 2;

/// A square of pixels, cut at the edges of the canvas.
class Square {
 public:
  Square(int x, int y, int side, Canvas& canvas)
      : canvas_(canvas), x_(x), y_(y), width_(std::min(side, canvas.width - x)), height_(std::min(side, canvas.height - y)) {}

  template <class Function>
  void for_each(const Function& change) const {
    for (int y = y_; y < y_ + height_; ++y) {
      std::uint32_t* first = canvas_.pixels.data() + static_cast<std::ptrdiff_t>(y) * canvas_.width + x_;
      std::for_each(first, first + width_, change);
    }
  }

  /// The mean of its pixels, or nothing if a channel differs by more than `max_evened`.
  [[nodiscard]] std::optional<std::uint32_t> mean_if_even() const {
    std::array<std::uint32_t, 4> least{255, 255, 255, 255}, most{}, sum{};
    for_each([&](std::uint32_t pixel) {
      for (std::size_t i = 0; i < sum.size(); ++i, pixel >>= 8) {
        least[i] = std::min(least[i], pixel & 0xFF);
        most[i] = std::max(most[i], pixel & 0xFF);
        sum[i] += pixel & 0xFF;
      }
    });
    const auto count = static_cast<std::uint32_t>(width_ * height_);
    std::uint32_t mean = 0;
    for (std::size_t i = sum.size(); i-- > 0;) {
      if (most[i] > least[i] + max_evened) return std::nullopt;
      mean = mean << 8 | (sum[i] + count / 2) / count;
    }
    return mean;
  }

 private:
  Canvas& canvas_;
  int x_;
  int y_;
  int width_;
  int height_;
};

void even_out(int x, int y, int side, Canvas& canvas) {
  if (x >= canvas.width || y >= canvas.height) return;
  const Square square(x, y, side, canvas);
  if (const auto mean = square.mean_if_even()) return square.for_each([&](std::uint32_t& pixel) { pixel = *mean; });
  if (side == smallest_side) return;
  for (const int down : {0, side / 2}) {
    for (const int right : {0, side / 2}) even_out(x + right, y + down, side / 2, canvas);
  }
}

}  // namespace

void even_out(Canvas& canvas, double scale) {
  const int largest_side = scale < 2 ? 4 : 8;  // about 4 CSS px; larger squares would be visible where a gradient is slow
  for (int y = 0; y < canvas.height; y += largest_side) {
    for (int x = 0; x < canvas.width; x += largest_side) even_out(x, y, largest_side, canvas);
  }
}

}  // namespace placard
