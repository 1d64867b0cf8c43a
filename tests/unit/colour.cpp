#include "base/colour.h"

#include <cmath>

using namespace placard;

TEST_CASE("a colour is read in each of its forms") {
  CHECK(parse_colour("#fff") == Colour{255, 255, 255, 1});
  CHECK(parse_colour("0d0f12") == Colour{13, 15, 18, 1});
  CHECK(parse_colour("#0D0f12") == Colour{13, 15, 18, 1});
  CHECK(parse_colour("#abc8") == Colour{170, 187, 204, 136 / 255.0});
  CHECK(parse_colour("#11223300") == Colour{17, 34, 51, 0});
  CHECK(parse_colour("transparent") == Colour{0, 0, 0, 0});
}

TEST_CASE("what is no colour is refused") {
  for (const std::string text :
       {"", "#", "#1", "#12", "#12345", "#1234567", "#123456789", "#ggg", "#12345g", "##123", "red", "# fff"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_colour(text));
  }
}

TEST_CASE("a colour is written as it is read") {
  CHECK(hex({1, 160, 255, 0.5}) == "#01a0ff");
  CHECK(hex_with_alpha({1, 160, 255, 1}) == "#01a0ff");
  for (int alpha = 0; alpha < 256; ++alpha) {
    const Colour colour{16, 32, 48, alpha / 255.0};
    CHECK(parse_colour(hex_with_alpha(colour)) == colour);
  }
}

TEST_CASE("contrast is that of WCAG") {
  const Colour black{0, 0, 0, 1};
  const Colour white{255, 255, 255, 1};
  CHECK(luminance(black) == 0);
  CHECK(std::abs(luminance(white) - 1) < 1e-9);
  CHECK(std::abs(contrast(black, white) - 21) < 1e-9);
  CHECK(contrast(black, white) == contrast(white, black));
  CHECK(contrast(white, white) == 1);
  // #767676 is the lightest grey that may carry text on white; #777777 is too light.
  CHECK(contrast({0x76, 0x76, 0x76, 1}, white) >= 4.5);
  CHECK(contrast({0x77, 0x77, 0x77, 1}, white) < 4.5);
}

TEST_CASE("a colour over another is their mixture") {
  const Colour black{0, 0, 0, 1};
  CHECK(over({255, 255, 255, 1}, black) == Colour{255, 255, 255, 1});
  CHECK(over({255, 255, 255, 0}, black) == black);
  CHECK(over({255, 255, 255, 0.5}, black) == Colour{128, 128, 128, 1});
}

TEST_CASE("fading multiplies the opacity") {
  CHECK(faded({1, 2, 3, 0.5}, 0.5) == Colour{1, 2, 3, 0.25});
  CHECK(faded({1, 2, 3, 1}, 1) == Colour{1, 2, 3, 1});
}
