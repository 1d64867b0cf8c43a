#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>

#include "backend/raster/png.h"

using namespace placard;

namespace {

using Rgb = std::array<int, 3>;

template <class Function>
Bitmap bitmap(int width, int height, const Function& color) {
  Bitmap result{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (const int channel : Rgb(color(x, y))) result.rgba.push_back(static_cast<std::uint8_t>(channel));
      result.rgba.push_back(255);
    }
  }
  return result;
}

// Squares of 4 by 4 pixels, as gradients have them: 4,096 colors.
Rgb gradient(int x, int y) { return {100 + x / 4, 20 + y / 4, 128}; }

Rgb rgb(std::uint32_t color) {
  return {static_cast<int>(color & 0xFF), static_cast<int>(color >> 8 & 0xFF), static_cast<int>(color >> 16 & 0xFF)};
}

int distance(const Rgb& a, const Rgb& b) {
  return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

Rgb shown(const IndexedBitmap& indexed, int x, int y) {
  const auto at = static_cast<std::size_t>(y * (indexed.width + 1) + 1 + x);
  return rgb(indexed.colors.at(indexed.rows.at(at)));
}

// The largest difference of a channel between the means of squares of 4 by 4 pixels.
double largest_error(const IndexedBitmap& indexed) {
  double largest = 0;
  for (int top = 0; top < indexed.height; top += 4) {
    for (int left = 0; left < indexed.width; left += 4) {
      Rgb sum{};
      for (int i = 0; i < 16; ++i) {
        const Rgb pixel = shown(indexed, left + i % 4, top + i / 4);
        for (std::size_t c = 0; c < sum.size(); ++c) sum[c] += pixel[c];
      }
      const Rgb expected = gradient(left, top);
      for (std::size_t c = 0; c < sum.size(); ++c) largest = std::max(largest, std::abs(sum[c] / 16.0 - expected[c]));
    }
  }
  return largest;
}

}  // namespace

TEST_CASE("dither: squares have the color of the gradient in the mean", "[backend]") {
  const auto indexed = dither(bitmap(256, 256, gradient));
  REQUIRE(indexed);
  CHECK(indexed->colors.size() == 256);
  CHECK(largest_error(*indexed) < 2.5);
  std::set<std::uint8_t> first_square;
  for (std::size_t y = 0; y < 4; ++y) first_square.insert(&indexed->rows[257 * y + 101], &indexed->rows[257 * y + 105]);
  CHECK(first_square.size() > 1);
}

TEST_CASE("dither: up to 256 colors are kept, and so is a flat area next to a gradient", "[backend]") {
  const auto exact = dither(bitmap(256, 3, [](int x, int) { return Rgb{x, 255 - x, 7}; }));
  REQUIRE(exact);
  for (int x = 0; x < 256; ++x) CHECK(shown(*exact, x, 1) == Rgb{x, 255 - x, 7});
  const Rgb flat{190, 110, 128};  // near the brightest color of the gradient
  const auto indexed = dither(bitmap(256, 300, [&](int x, int y) { return y < 256 ? gradient(x, y) : flat; }));
  REQUIRE(indexed);
  for (int x = 0; x < 256; ++x) CHECK(shown(*indexed, x, 280) == flat);
  int largest = 0;
  for (int i = 0; i < 256 * 256; ++i) {
    largest = std::max(largest, distance(shown(*indexed, i % 256, i / 256), gradient(i % 256, i / 256)));
  }
  CHECK(largest <= 16);
}

TEST_CASE("dither: pixels with a rare color get the nearest color of the palette", "[backend]") {
  const auto is_edge = [](int x, int y) { return x % 32 == 5 && y % 32 == 9; };
  const auto color = [&](int x, int y) { return is_edge(x, y) ? Rgb{x, x, x} : gradient(x, y); };
  const auto indexed = dither(bitmap(256, 256, color));
  REQUIRE(indexed);
  for (int y = 9; y < 256; y += 32) {
    for (int x = 5; x < 256; x += 32) {
      int least = 255;
      for (const std::uint32_t entry : indexed->colors) least = std::min(least, distance(rgb(entry), {x, x, x}));
      CHECK(distance(shown(*indexed, x, y), {x, x, x}) == least);
      CHECK(least < 16);
    }
  }
}

TEST_CASE("dither: pictures with too many different colors are refused", "[backend]") {
  std::mt19937 random(5);
  CHECK_FALSE(dither(bitmap(64, 64, [&](int, int) {
    return Rgb{static_cast<int>(random() % 256), static_cast<int>(random() % 256), static_cast<int>(random() % 256)};
  })));
  CHECK_FALSE(dither(bitmap(300, 300, [](int x, int y) { return Rgb{x % 256, y % 256, x / 256 * 2 + y / 256}; })));
  CHECK_FALSE(dither({}));
}
