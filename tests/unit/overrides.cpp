#include "style/overrides.h"

#include "support/style.h"

using namespace placard;
using placard::test::test_style;

TEST_CASE("overrides: a background is a color, transparent, or an angle with colors", "[style]") {
  CHECK(parse_background("0d1117")->colors == std::vector<Color>{{13, 17, 23, 1}});
  CHECK(parse_background("transparent")->colors.at(0).alpha == 0);
  const auto gradient = parse_background("30,fff,#000,f00");
  REQUIRE(gradient);
  CHECK(gradient->angle == 120);  // 0 degrees is to the right here, and up in CSS
  CHECK(gradient->colors.size() == 3);
  for (const std::string text : {"", "red", "30", "30,", "30,red", "x,fff", "30,fff,,000", ",fff"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_background(text));
  }
}

TEST_CASE("overrides: colors are set in every palette and layout", "[style]") {
  Overrides overrides;
  overrides.title = Color{1, 2, 3, 1};
  overrides.text = Color{4, 5, 6, 1};
  overrides.border = Color{7, 8, 9, 1};
  overrides.radius = 5;
  overrides.background = Background{0, {{10, 11, 12, 1}}};
  const StyleSheet sheet = apply(test_style(), overrides);
  for (const Palette* palette : {&*sheet.light, &*sheet.dark}) {
    CHECK(palette->color(Role::title) == Color{1, 2, 3, 1});
    CHECK(palette->color(Role::text) == Color{4, 5, 6, 1});
    CHECK(palette->color(Role::quote) == Color{4, 5, 6, 1});
    CHECK(palette->color(Role::border) == Color{7, 8, 9, 1});
    CHECK(palette->color(Role::surface) == Color{10, 11, 12, 1});
    CHECK(palette->color(Role::accent) ==
          (palette == &*sheet.light ? test_style().light : test_style().dark)->color(Role::accent));
  }
  CHECK(sheet.base.frame.radius == 5);
  CHECK(sheet.style("badge").frame.radius == 5);
  const auto asked = [](const Palette& palette, Role role) { return palette.asked.test(static_cast<std::size_t>(role)); };
  CHECK(asked(*sheet.dark, Role::title));
  CHECK(asked(*sheet.dark, Role::tag));
  CHECK_FALSE(asked(*sheet.dark, Role::accent));
  CHECK_FALSE(sheet.dark->keeps_asked);
  overrides.keep_colors = true;
  CHECK(apply(test_style(), overrides).dark->keeps_asked);
  // A text color does not change the title.
  overrides.title.reset();
  CHECK(apply(test_style(), overrides).light->color(Role::title) == test_style().light->color(Role::title));
}

TEST_CASE("overrides: a hidden border takes no space", "[style]") {
  Overrides overrides;
  CHECK(overrides.empty());
  overrides.hide_border = true;
  CHECK_FALSE(overrides.empty());
  CHECK(apply(test_style(), overrides).base.frame.border.width == 0);
}

TEST_CASE("overrides: several colors become a gradient, and one color removes the gradients", "[style]") {
  Overrides overrides;
  overrides.background = parse_background("0,fff,000");
  StyleSheet sheet = apply(test_style(), overrides);
  REQUIRE(sheet.base.frame.layers.size() == 1);
  CHECK(sheet.base.frame.layers[0].angle == 90);
  CHECK(sheet.base.frame.layers[0].stops.size() == 2);
  overrides.background = parse_background("fff");
  CHECK(apply(sheet, overrides).base.frame.layers.empty());
}
