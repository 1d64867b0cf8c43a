#include "base/color.h"

#include <cmath>

using namespace placard;

TEST_CASE("color: all forms of a color are read, and other text is rejected", "[base]") {
  CHECK(parse_color("#fff") == Color{255, 255, 255, 1});
  CHECK(parse_color("0d0f12") == Color{13, 15, 18, 1});
  CHECK(parse_color("#0D0f12") == Color{13, 15, 18, 1});
  CHECK(parse_color("#abc8") == Color{170, 187, 204, 136 / 255.0});
  CHECK(parse_color("#11223300") == Color{17, 34, 51, 0});
  CHECK(parse_color("transparent") == Color{0, 0, 0, 0});
  for (const std::string text :
       {"", "#", "#1", "#12", "#12345", "#1234567", "#123456789", "#ggg", "#12345g", "##123", "red", "# fff"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_color(text));
  }
}

TEST_CASE("color: a color that is written can be read", "[base]") {
  CHECK(hex({1, 160, 255, 0.5}) == "#01a0ff");
  CHECK(hex_with_alpha({1, 160, 255, 1}) == "#01a0ff");
  for (int alpha = 0; alpha < 256; ++alpha) {
    const Color color{16, 32, 48, alpha / 255.0};
    CHECK(parse_color(hex_with_alpha(color)) == color);
  }
}

TEST_CASE("color: contrast is computed as in WCAG", "[base]") {
  const Color black{0, 0, 0, 1};
  const Color white{255, 255, 255, 1};
  CHECK(luminance(black) == 0);
  CHECK(std::abs(luminance(white) - 1) < 1e-9);
  CHECK(std::abs(contrast(black, white) - 21) < 1e-9);
  CHECK(contrast(black, white) == contrast(white, black));
  CHECK(contrast(white, white) == 1);
  // #767676 is the lightest gray that is allowed for text on white; #777777 is too light.
  CHECK(contrast({0x76, 0x76, 0x76, 1}, white) >= 4.5);
  CHECK(contrast({0x77, 0x77, 0x77, 1}, white) < 4.5);
}

TEST_CASE("color: over() blends two colors, and faded() multiplies the opacity", "[base]") {
  const Color black{0, 0, 0, 1};
  CHECK(over({255, 255, 255, 1}, black) == Color{255, 255, 255, 1});
  CHECK(over({255, 255, 255, 0}, black) == black);
  CHECK(over({255, 255, 255, 0.5}, black) == Color{128, 128, 128, 1});
  CHECK(faded({1, 2, 3, 0.5}, 0.5) == Color{1, 2, 3, 0.25});
  CHECK(faded({1, 2, 3, 1}, 1) == Color{1, 2, 3, 1});
}

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
