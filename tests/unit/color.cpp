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
