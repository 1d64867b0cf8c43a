#include "base/color.h"

#include <cmath>

using namespace placard;

namespace {

using Backdrops = std::vector<Backdrop>;

bool near(const Color& a, const Color& b, int by) {
  return std::abs(a.red - b.red) <= by && std::abs(a.green - b.green) <= by && std::abs(a.blue - b.blue) <= by;
}

const Color white{255, 255, 255, 1};
const Color black{0, 0, 0, 1};

}  // namespace

TEST_CASE("oklch: the conversion to OKLCH can be reversed", "[base]") {
  for (int red = 0; red < 256; red += 17) {
    for (int green = 0; green < 256; green += 17) {
      for (int blue = 0; blue < 256; blue += 17) {
        const Color color{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue), 1};
        REQUIRE(near(to_color(to_oklch(color)), color, 1));
      }
    }
  }
}

TEST_CASE("oklch: lightness runs from black to white, and grays have no chroma", "[base]") {
  CHECK(std::abs(to_oklch(black).lightness) < 1e-6);
  CHECK(std::abs(to_oklch(white).lightness - 1) < 1e-3);
  CHECK(to_oklch({128, 128, 128, 1}).chroma < 1e-3);
  CHECK(to_oklch({255, 0, 0, 1}).chroma > 0.2);
}

TEST_CASE("oklch: chroma outside sRGB is reduced, and the hue stays", "[base]") {
  const Oklch loud{0.7, 0.5, 2.4};
  const Oklch shown = to_oklch(to_color(loud));
  CHECK(std::abs(shown.hue - 2.4) < 0.1);
  CHECK(shown.chroma < 0.35);
  CHECK(std::abs(shown.lightness - 0.7) < 0.02);
}

TEST_CASE("oklch: only a color without enough contrast changes, as little as necessary, and keeps its hue", "[base]") {
  CHECK(readable({0x55, 0x55, 0x55, 1}, Backdrops{{white, 4.5}}) == Color{0x55, 0x55, 0x55, 1});
  CHECK(readable({1, 2, 3, 1}, {}) == Color{1, 2, 3, 1});
  const Color amber{0xE8, 0xB0, 0x4B, 1};
  const Color moved = readable(amber, Backdrops{{white, 4.5}});
  CHECK(contrast(moved, white) >= 4.5);
  CHECK(contrast(moved, white) < 4.7);
  CHECK(std::abs(to_oklch(moved).hue - to_oklch(amber).hue) < 0.1);
  const Color gray = readable({0x30, 0x30, 0x30, 1}, Backdrops{{black, 4.5}});
  CHECK(contrast(gray, black) >= 4.5);
  CHECK(gray.red == gray.green);
}

TEST_CASE("oklch: a color has enough contrast on every backdrop, or becomes black or white", "[base]") {
  const std::vector<Backdrop> both{{white, 4.5}, {{0xDD, 0xDD, 0xDD, 1}, 4.5}};
  const Color moved = readable({0x99, 0x99, 0x99, 1}, both);
  CHECK(min_share(moved, both) >= 1);
  CHECK(contrast(moved, {0xDD, 0xDD, 0xDD, 1}) >= 4.5);
  const Color extreme = readable({128, 128, 128, 1}, Backdrops{{black, 4.5}, {white, 4.5}, {{200, 200, 200, 1}, 4.5}});
  CHECK((extreme == white || extreme == black));
}

TEST_CASE("oklch: min_share() is the smallest ratio of contrast to required contrast", "[base]") {
  CHECK(std::abs(min_share(black, Backdrops{{white, 21}}) - 1) < 1e-9);
  CHECK(std::abs(min_share(black, Backdrops{{white, 4.5}, {{0x80, 0x80, 0x80, 1}, 3}}) -
                 contrast(black, {0x80, 0x80, 0x80, 1}) / 3) < 1e-9);
}
