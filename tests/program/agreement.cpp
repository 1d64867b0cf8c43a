// One scene, two backends: the SVG as librsvg draws it and the PNG have to show the same picture.

#include "backend/raster/quantize.h"
#include "backend/svg/svg.h"
#include "support/bitmaps.h"
#include "support/files.h"
#include "support/pictures.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;

namespace {

constexpr double scale = 2;

// The SVG rounds each outline and its place to a grid of 0.13 px, which moves an edge by at most 0.26 device px at this
// scale; the PNG moves a letter by at most 0.25 device px, and its coverage by 1/40. Between black and white, an edge may
// differ by 136 of 255; what is really elsewhere differs by more.
constexpr int max_step = 136;

// Edges of letters are what differs: flat surfaces and all but a few edge pixels agree within what a screen can show.
constexpr int visible_step = 24;
constexpr double visible_share = 0.015;

test::Picture picture_of(const Bitmap& bitmap) { return {bitmap.width, bitmap.height, bitmap.rgba}; }

void check_agreement(const Scene& scene, const Palette& palette, const std::string& name) {
  const ResolvedColors colors(scene, palette, {255, 255, 255, 1});
  const test::Picture svg = test::draw_svg(to_svg(scene, colors), scale);
  const test::Picture png = picture_of(test::to_bitmap(scene, colors, scale));
  const test::Difference any = test::compare(svg, png, max_step);
  const test::Difference visible = test::compare(svg, png, visible_step);
  CAPTURE(name, any.largest, any.first_x, any.first_y, visible.share);
  CHECK(any.same_size);
  CHECK(any.pixels == 0);
  CHECK(visible.share <= visible_share);
  if (any.pixels > 0 || visible.share > visible_share) {
    test::fs::create_directories(PLACARD_BUILD_FOLDER "/golden");
    const std::string path = PLACARD_BUILD_FOLDER "/golden/agreement-" + name + ".png";
    test::write_png(path, test::side_by_side(svg, png, visible_step));
    WARN("svg | changed | png: " << path);
  }
}

}  // namespace

TEST_CASE("agreement: SVG and PNG of the kairos card agree in the test font", "[program]") {
  const Scene scene = test::kairos_scene(false);
  check_agreement(scene, *test::test_style().dark, "test-dark");
  check_agreement(scene, *test::test_style().light, "test-light");
}

TEST_CASE("agreement: SVG and PNG of the kairos card agree in the real fonts", "[program]") {
  const Scene scene = test::kairos_scene(true);
  check_agreement(scene, *test::ink_style().dark, "real-dark");
  check_agreement(scene, *test::ink_style().light, "real-light");
}

TEST_CASE("agreement: SVG and PNG agree on gradients, dashes, drawings and lines that let through", "[program]") {
  Scene scene = test::gradients_scene();
  scene.shapes.emplace_back(Box{{10, 10, 40, 20}, {5, 0, 8, 2}, {Role::border}, {}});
  scene.shapes.emplace_back(Box{{55, 25, 40, 20}, {}, {}, {{Role::text}, 1, 4}});
  scene.shapes.emplace_back(Box{{60, 30, 9, 9}, {4.5, 4.5, 4.5, 4.5}, {Role::accent}, {}});
  Drawing lines;
  lines.scale = 0.5;
  lines.stroke = {{Role::text, 0.5, {}}, 1, 0};
  lines.path.move_to({20, 80});
  lines.path.line_to({60, 70});
  lines.path.line_to({100, 90});
  scene.shapes.emplace_back(lines);
  check_agreement(scene, test::plain_palette(), "shapes");
}

TEST_CASE("agreement: SVG and PNG agree on a gradient that ends in nothing", "[program]") {
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::surface}, {}});
  Box glow{{0, 0, 100, 50}, {}, {}, {}};
  glow.gradient = Gradient{true, {70, 10}, {}, {40, 25}, {{Role::accent, 0.3, {}}, {Role::accent, 0, {}}}};
  scene.shapes.emplace_back(glow);
  check_agreement(scene, test::plain_palette(), "glow");
}

TEST_CASE("agreement: a picture that is too large is refused before it is drawn", "[program]") {
  Scene scene = test::plain_scene("huge");
  scene.size = {40'000, 10};
  const Palette palette = test::plain_palette();
  CHECK_THROWS_AS(test::to_bitmap(scene, ResolvedColors(scene, palette, {}), 1), Failure);
  scene.size = {9'000, 9'000};
  CHECK_THROWS_AS(test::to_bitmap(scene, ResolvedColors(scene, palette, {}), 1), Failure);
}

TEST_CASE("agreement: what an encoded picture shows is what was drawn", "[program]") {
  const Scene scene = test::kairos_scene(false);
  const ResolvedColors colors(scene, *test::test_style().dark, {});
  const Bitmap bitmap = test::to_bitmap(scene, colors, scale);
  CHECK(bitmap.width == 960);
  const test::Picture picture = test::read_png(test::to_png(scene, colors, scale));
  const test::Difference by = test::compare(picture_of(bitmap), picture, 0);
  CHECK(by.same_size);
  CHECK(by.largest <= max_change);
}
