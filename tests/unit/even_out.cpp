#include <algorithm>
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

Canvas evened(Canvas canvas, double scale = 2) {
  even_out(canvas, scale);
  return canvas;
}

}  // namespace

TEST_CASE("even out: a slow gradient becomes squares of 8 pixels, a faster one smaller squares", "[backend]") {
  const Canvas slow = evened(canvas(16, 8, [](int x, int) { return gray(100 + x / 4); }));
  CHECK(slow.pixels == canvas(16, 8, [](int x, int) { return gray(x < 8 ? 101 : 103); }).pixels);
  const Canvas small = evened(canvas(16, 8, [](int x, int) { return gray(100 + x / 4); }), 1);
  CHECK(small.pixels == canvas(16, 8, [](int x, int) { return gray(100 + x / 4); }).pixels);
  const Canvas faster = evened(canvas(8, 8, [](int x, int) { return gray(100 + x); }));
  CHECK(faster.pixels == canvas(8, 8, [](int x, int) { return gray(101 + x / 2 * 2); }).pixels);
}

TEST_CASE("even out: no channel changes by more than max_evened, and edges stay as they are", "[backend]") {
  const Canvas steep = canvas(24, 24, [](int x, int y) { return gray(3 * (x + y)); });
  CHECK(evened(steep).pixels == steep.pixels);
  const Canvas edge = canvas(8, 8, [](int x, int) { return gray(x < 3 ? 0 : 255); });
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
