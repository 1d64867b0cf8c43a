#include <set>

#include "backend/raster/canvas.h"

using namespace placard;

namespace {

template <class Function>
Canvas canvas(int width, int height, const Function& pixel) {
  Canvas result{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) result.pixels.push_back(pixel(x, y));
  }
  return result;
}

std::uint32_t gray(int value) { return 0xFF000000U | static_cast<std::uint32_t>(value) * 0x010101U; }

Canvas evened(Canvas canvas) {
  even_out(canvas);
  return canvas;
}

}  // namespace

TEST_CASE("even out: a slow gradient becomes squares of 4 pixels, a faster one stays as it is", "[backend]") {
  const Canvas slow = evened(canvas(16, 8, [](int x, int) { return gray(100 + x / 2); }));
  CHECK(slow.pixels == canvas(16, 8, [](int x, int) { return gray(101 + x / 4 * 2); }).pixels);
  const Canvas faster = canvas(8, 8, [](int x, int) { return gray(100 + x); });
  CHECK(evened(faster).pixels == faster.pixels);
}

TEST_CASE("even out: edges stay as they are, in each channel", "[backend]") {
  const Canvas edge = canvas(8, 8, [](int x, int) { return gray(x < 3 ? 0 : x < 4 ? 255 : 9); });
  CHECK(evened(edge).pixels == edge.pixels);
  for (const int shift : {0, 8, 16, 24}) {
    const Canvas one_channel = canvas(8, 8, [shift](int x, int y) { return 0x80808080U + ((x + y) % 2 * 3U << shift); });
    CHECK(evened(one_channel).pixels == one_channel.pixels);
  }
}

TEST_CASE("even out: the squares at the right and bottom are cut", "[backend]") {
  const Canvas even = evened(canvas(9, 11, [](int x, int y) { return gray(50 + (x + y) % 2); }));
  CHECK(std::set<std::uint32_t>(even.pixels.begin(), even.pixels.end()) == std::set{gray(50), gray(51)});
  CHECK(even.pixels[0] == gray(51));
  CHECK(even.pixels[8] == even.pixels[8 + 9]);
  CHECK(even.pixels.back() == even.pixels[89]);
}
