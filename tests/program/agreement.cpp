// The SVG, drawn by librsvg, and the PNG of a scene must show the same picture.

#include "backend/raster/png.h"
#include "backend/svg/svg.h"
#include "image/logo.h"
#include "support/bitmaps.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;

namespace {

constexpr double scale = 2;

// The SVG rounds each outline and its position to a grid of 0.13 px, which moves an edge by at most 0.26 device px at this
// scale. The PNG moves a glyph by at most 0.25 device px, and its coverage by 1/40. Between black and white, an edge may
// differ by 136 of 255; anything that is really in another place differs by more. Flat areas and all but a few edge pixels
// differ by less than is visible.
constexpr test::Tolerance tolerance{136, 0.015};

void check_backends(const Scene& scene, const Palette& palette, const std::string& name) {
  const ResolvedColors colors(scene, palette, {255, 255, 255, 1});
  test::check_agreement(test::draw_svg(to_svg(scene, colors), scale), test::raster_picture(scene, colors, scale), name,
                        tolerance);
}

}  // namespace

TEST_CASE("agreement: SVG and PNG of the kairos card agree in the test font", "[program]") {
  const Scene scene = test::kairos_scene(false);
  check_backends(scene, *test::test_style().dark, "test-dark");
  check_backends(scene, *test::test_style().light, "test-light");
}

TEST_CASE("agreement: SVG and PNG of the kairos card agree in the real fonts", "[program]") {
  const Scene scene = test::kairos_scene(true);
  check_backends(scene, *test::ink_style().dark, "real-dark");
  check_backends(scene, *test::ink_style().light, "real-light");
}

TEST_CASE("agreement: SVG and PNG agree on gradients, dashes, drawings and translucent lines", "[program]") {
  Scene scene = test::gradients_scene();
  scene.shapes.emplace_back(Box{{10, 10, 40, 20}, {5, 0, 8, 2}, {Role::border}, {}});
  scene.shapes.emplace_back(Box{{55, 25, 40, 20}, {}, {}, {{Role::text}, 1, 4}});
  scene.shapes.emplace_back(Box{{60, 30, 9, 9}, {4.5, 4.5, 4.5, 4.5}, {Role::accent}, {}});
  ArtPath lines{parse_path_data("M10 40L30 35L50 45").value()};
  lines.stroke = {ArtColor{std::nullopt, 0.5}, 1};
  Artwork artwork{std::make_shared<const Art>(Art{{0, 0, 100, 50}, {lines}})};
  artwork.color = {Role::text};
  scene.shapes.emplace_back(artwork);
  check_backends(scene, test::plain_palette(), "shapes");
}

TEST_CASE("agreement: SVG and PNG agree on a gradient that ends in transparency", "[program]") {
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::surface}, {}});
  Box glow{{0, 0, 100, 50}, {}, {}, {}};
  glow.gradient = Gradient{true, {70, 10}, {}, {40, 25}, {{Role::accent, 0.3, {}}, {Role::accent, 0, {}}}};
  scene.shapes.emplace_back(glow);
  check_backends(scene, test::plain_palette(), "glow");
}

TEST_CASE("agreement: a picture that is too large is rejected before it is drawn", "[program]") {
  Scene scene = test::plain_scene("huge");
  scene.size = {40'000, 10};
  const Palette palette = test::plain_palette();
  CHECK_THROWS_AS(test::to_bitmap(scene, ResolvedColors(scene, palette, {}), 1), Failure);
  scene.size = {9'000, 9'000};
  CHECK_THROWS_AS(test::to_bitmap(scene, ResolvedColors(scene, palette, {}), 1), Failure);
}

TEST_CASE("agreement: an encoded PNG decodes to the pixels that were drawn", "[program]") {
  const Scene scene = test::kairos_scene(false);
  const ResolvedColors colors(scene, *test::test_style().dark, {});
  const test::Picture picture = test::read_png(test::to_png(scene, colors, scale));
  const test::Difference by = test::compare(test::raster_picture(scene, colors, scale), picture, 0);
  CHECK(picture.width == 960);
  CHECK(by.same_size);
  CHECK(by.largest <= max_change);
}
