#include "backend/raster/blend.h"

#include <cairo.h>

#include <random>
#include <vector>

using namespace placard;

namespace {

constexpr int width = 64;
constexpr int height = 37;

// Premultiplied pixels: no channel is greater than alpha.
std::vector<std::uint32_t> random_pixels(std::mt19937& random, bool opaque) {
  std::vector<std::uint32_t> pixels;
  for (int i = 0; i < width * height; ++i) {
    const std::uint32_t alpha = opaque ? 255 : random() % 256;
    const auto channel = [&] { return static_cast<std::uint32_t>(random() % (alpha + 1)); };
    pixels.push_back(alpha << 24 | channel() << 16 | channel() << 8 | channel());
  }
  return pixels;
}

Mask random_mask(std::mt19937& random, int x, int y, int mask_width, int mask_height) {
  Mask mask{x, y, mask_width, mask_height, {}};
  for (int i = 0; i < mask_width * mask_height; ++i) {
    const auto kind = random() % 4;
    mask.coverage.push_back(static_cast<std::uint8_t>(kind == 0 ? 0 : kind == 1 ? 255 : random() % 256));
  }
  return mask;
}

// A pair of two pictures.
PairCanvas pair_of(const std::vector<std::uint32_t>& light, const std::vector<std::uint32_t>& dark) {
  PairCanvas canvas(width, height);
  for (std::size_t i = 0; i < light.size(); ++i) canvas.pixels[i] = canvas.pairs.find({light[i], dark[i]});
  return canvas;
}

// The expected pixels, drawn by Cairo.
std::vector<std::uint32_t> drawn(std::vector<std::uint32_t> pixels, const Color& color, Mask mask) {
  cairo_surface_t* target = cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                                                CAIRO_FORMAT_ARGB32, width, height, width * 4);
  cairo_surface_t* covered =
      cairo_image_surface_create_for_data(mask.coverage.data(), CAIRO_FORMAT_A8, mask.width, mask.height, mask.width);
  cairo_t* cairo = cairo_create(target);
  cairo_set_source_rgba(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha);
  cairo_mask_surface(cairo, covered, mask.x, mask.y);
  cairo_destroy(cairo);
  cairo_surface_destroy(covered);
  cairo_surface_destroy(target);
  return pixels;
}

}  // namespace

TEST_CASE("blend: colors are blended over two pictures as Cairo does it for each", "[backend]") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const auto byte = [&random] { return static_cast<std::uint8_t>(random() % 256); };
    const auto color = [&](bool opaque) {
      return Color{byte(), byte(), byte(), opaque ? 1.0 : static_cast<double>(random() % 1000) / 999};
    };
    const Color light = color(round % 2 == 0);
    const Color dark = color(round % 4 < 2);
    const int x = static_cast<int>(random() % 40);
    const int y = static_cast<int>(random() % 20);
    // The widest masks cross the right edge.
    const Mask mask = random_mask(random, x, y, 4 * static_cast<int>(1 + random() % 8), 1 + static_cast<int>(random() % 17));
    std::vector<std::uint32_t> pixels = random_pixels(random, round % 3 > 0);
    if (round % 5 > 0) std::fill(pixels.begin(), pixels.end() - width * 4, pixels.front());
    const std::vector<std::uint32_t> others(pixels.rbegin(), pixels.rend());
    PairCanvas canvas = pair_of(pixels, others);
    PairBlender blender({to_pixel(light), to_pixel(dark)}, Mark::glyphs, canvas.pairs);
    composite(blender, mask, canvas);
    CAPTURE(round, x, y, mask.width, mask.height);
    REQUIRE_FALSE(canvas.pairs.overflowed());
    CHECK((to_canvas(canvas, false).pixels == drawn(pixels, light, mask)));
    CHECK((to_canvas(canvas, true).pixels == drawn(others, dark, mask)));
  }
}

TEST_CASE("blend: a color becomes the same pixel as in Cairo", "[backend]") {
  std::mt19937 random(6);
  for (int round = 0; round < 500; ++round) {
    const Color color{static_cast<std::uint8_t>(random() % 256), static_cast<std::uint8_t>(random() % 256),
                      static_cast<std::uint8_t>(random() % 256), static_cast<double>(random() % 256) / 255};
    std::uint32_t pixel = 0;
    cairo_surface_t* target =
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(&pixel), CAIRO_FORMAT_ARGB32, 1, 1, 4);
    cairo_t* cairo = cairo_create(target);
    cairo_set_source_rgba(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(target);
    CHECK(to_pixel(color) == pixel);
  }
}

TEST_CASE("blend: a mask that covers nothing changes nothing", "[backend]") {
  const std::vector<std::uint32_t> before(width * height, 0xFF102030);
  PairCanvas canvas = pair_of(before, before);
  PairBlender blender({0xFFFFFFFF, 0xFFFFFFFF}, Mark::glyphs, canvas.pairs);
  composite(blender, Mask{0, 0, 8, 8, std::vector<std::uint8_t>(64)}, canvas);
  composite(blender, Mask{width, 0, 8, 8, std::vector<std::uint8_t>(64, 255)}, canvas);
  CHECK((to_canvas(canvas, false).pixels == before));
}

TEST_CASE("blend: a transparent color of one mode does not change its picture", "[backend]") {
  std::mt19937 random(7);
  const std::vector<std::uint32_t> pixels = random_pixels(random, false);
  PairCanvas canvas = pair_of(pixels, pixels);
  PairBlender blender({0xFF204060, 0}, Mark::area, canvas.pairs);
  composite(blender, random_mask(random, 0, 0, width, height), canvas);
  CHECK((to_canvas(canvas, true).pixels == pixels));
  CHECK((to_canvas(canvas, false).pixels != pixels));
}

TEST_CASE("blend: the number of pairs is limited", "[backend]") {
  PairTable pairs;
  CHECK(pairs.find({}) == 0);
  for (std::uint32_t i = 1; i < PairTable::most; ++i) CHECK(pairs.find({i, i * i}) == i);
  CHECK(pairs.find({7, 49}) == 7);
  CHECK_FALSE(pairs.overflowed());
  CHECK(pairs.find({7, 50}) == 0);
  CHECK(pairs.overflowed());
}
