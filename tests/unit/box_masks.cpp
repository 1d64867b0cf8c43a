#include "backend/raster/masks.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "backend/raster/blend.h"
#include "backend/raster/cairo.h"

using namespace placard;

namespace {

constexpr int width = 300;
constexpr int height = 240;

// A background of two colors, one of them translucent.
std::vector<std::uint32_t> background() {
  std::vector<std::uint32_t> pixels(width * height, 0xFF102030);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (i % width > 90 && i / width > 60) pixels[i] = 0x80402010;
  }
  return pixels;
}

PairCanvas canvas_of(const std::vector<std::uint32_t>& pixels) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(pixels.data());
  return to_pairs({width, height, {bytes, bytes + pixels.size() * sizeof pixels[0]}});
}

// The expected pixels, drawn by Cairo.
std::vector<std::uint32_t> drawn(const Box& box, double line, double scale, const Color& color) {
  std::vector<std::uint32_t> pixels = background();
  const SurfaceHandle surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                                                  CAIRO_FORMAT_ARGB32, width, height, width * 4));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  cairo_set_tolerance(cairo.get(), 0.1);
  cairo_set_source_rgba(cairo.get(), color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha);
  cairo_set_line_width(cairo.get(), line);
  trace_box(cairo.get(), box);
  line > 0 ? cairo_stroke(cairo.get()) : cairo_fill(cairo.get());
  cairo_surface_flush(surface.get());
  return pixels;
}

Box box_at(double x, double y, double box_width, double box_height, std::array<double, 4> radii) {
  Box box;
  box.rect = {x, y, box_width, box_height};
  box.radii = radii;
  return box;
}

}  // namespace

TEST_CASE("box masks: cached corners give the same pixels as Cairo", "[backend]") {
  std::mt19937 random(3);
  BoxMasks masks;
  int count = 0;
  for (int round = 0; round < 1500; ++round) {
    const double scale = std::array{1.0, 2.0, 3.0, 4.0, 1.5}.at(random() % 5);
    const auto halves = [&](double max) { return std::floor(static_cast<double>(random() % 1000) / 999 * max * 2) / 2; };
    const double line = std::array{0.0, 1.0, 2.0}.at(random() % 3);
    const double x = 1 + halves(20), y = 1 + halves(20);
    const double box_width = 2 + halves(width / scale - x - 4), box_height = 2 + halves(height / scale - y - 4);
    const double radius = halves(std::min({box_width / 2, box_height / 2, 12.0}));
    const Box box = box_at(x, y, box_width, box_height, {radius, radius, radius, random() % 2 == 0 ? radius : 0});
    const Color color{200, 120, 40, random() % 2 == 0 ? 1 : 0.13 + static_cast<double>(random() % 80) / 100};
    PairCanvas canvas = canvas_of(background());
    PairBlender blender({to_pixel(color), to_pixel(color)}, Mark::area, canvas.pairs);
    const bool is_drawn = masks.draw(box, line, scale, blender, canvas);
    const std::vector<std::uint32_t> pixels = to_canvas(canvas, false).pixels;
    if (!is_drawn) {
      CHECK((pixels == background()));
      continue;
    }
    ++count;
    CAPTURE(scale, line, x, y, box_width, box_height, radius, color.alpha);
    CHECK((pixels == drawn(box, line, scale, color)));
  }
  CHECK(count > 500);
}

TEST_CASE("box masks: other boxes are not drawn", "[backend]") {
  BoxMasks masks;
  PairCanvas canvas = canvas_of(background());
  PairBlender blender({0xFFFFFFFF, 0xFFFFFFFF}, Mark::area, canvas.pairs);
  const auto draws = [&](const Box& box) { return masks.draw(box, 0, 2, blender, canvas); };
  CHECK_FALSE(draws(box_at(10, 10, 40, 20, {})));
  CHECK_FALSE(draws(box_at(-1, 10, 40, 20, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10, 10, 141, 20, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10, 10, 40, 111, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10.1, 10, 40, 20, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10, 10, 0, 20, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10, 10, 1e300, 20, {6, 6, 6, 6})));
  CHECK_FALSE(draws(box_at(10, 10, 40, 20, {1e300, 6, 6, 6})));
  CHECK((to_canvas(canvas, false).pixels == background()));
  CHECK(draws(box_at(10, 10, 40, 20, {6, 6, 6, 6})));
}
