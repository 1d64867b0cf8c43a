#include "backend/raster/glyph_masks.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "support/bitmaps.h"
#include "support/scenes.h"

using namespace placard;

namespace {

// A glyph with a slanted and a round side, 500 units wide and high.
std::shared_ptr<const Outline> leaf() {
  Outline outline{0, 1, 1000, {}};
  outline.path.move_to({0, 0});
  outline.path.line_to({500, 130});
  outline.path.quad_to({500, 500}, {90, 500});
  outline.path.close();
  return std::make_shared<const Outline>(outline);
}

// Black glyphs on a transparent page: the alpha of a pixel is its coverage.
Scene scene_of(const std::vector<double>& positions, Point origin = {10, 40}) {
  Scene scene = test::plain_scene();
  scene.outlines.push_back({leaf(), U'a'});
  TextLine line;
  line.origin = origin;
  line.size = 40;
  line.width = 80;
  line.paint = {Role::literal, 1, {0, 0, 0, 1}};
  for (const double x : positions) scene.glyphs.push_back({0, x, 0});
  line.glyphs = {0, positions.size()};
  scene.shapes.emplace_back(line);
  return scene;
}

// The same glyph as a drawing, with its exact position and coverage.
Scene exact_scene(double x, Point origin = {10, 40}) {
  Scene scene = test::plain_scene();
  ArtPath path{transformed(leaf()->path, {1, 0, 0, -1, 0, 0}), false, ArtColor{}};
  Artwork artwork{std::make_shared<const Art>(Art{{}, {std::move(path)}})};
  artwork.origin = {origin.x + x, origin.y};
  artwork.scale = 0.04;
  artwork.color = {Role::literal, 1, {0, 0, 0, 1}};
  scene.shapes.emplace_back(artwork);
  return scene;
}

Bitmap draw(const Scene& scene, double scale) {
  return test::to_bitmap(scene, ResolvedColors(scene, test::plain_palette(), {}), scale);
}

int max_difference(const Bitmap& a, const Bitmap& b) {
  int largest = 0;
  for (std::size_t i = 3; i < a.rgba.size(); i += 4) largest = std::max(largest, std::abs(int{a.rgba[i]} - int{b.rgba[i]}));
  return largest;
}

}  // namespace

TEST_CASE("glyph masks: the coverage of a glyph differs from the exact one by at most half a step", "[backend]") {
  for (const double scale : {1.0, 2.0, 3.0, 4.0}) {
    CAPTURE(scale);
    const int by = max_difference(draw(scene_of({0}), scale), draw(exact_scene(0), scale));
    CHECK(by <= 255 / (2 * coverage_steps) + 1);
    CHECK(by > 0);
  }
}

TEST_CASE("glyph masks: the edge of a glyph has at most coverage_steps + 1 levels", "[backend]") {
  const Bitmap bitmap = draw(scene_of({0, 20.3, 41.9}), 2);
  std::vector<int> levels;
  for (std::size_t i = 3; i < bitmap.rgba.size(); i += 4) levels.push_back(bitmap.rgba[i]);
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  CHECK(levels.size() <= coverage_steps + 1);
  CHECK(levels.size() > coverage_steps / 2);
}

TEST_CASE("glyph masks: a glyph is moved by at most an eighth of a px", "[backend]") {
  for (const double scale : {1.0, 2.0, 4.0}) {
    for (const double x : {0.06, 0.1, 0.19, 0.31, 0.44, 0.63, 0.77}) {
      const Bitmap glyph = draw(scene_of({x}), scale);
      // The position of a glyph is the mean x of its coverage.
      const auto middle = [&](const Bitmap& bitmap) {
        double sum = 0, weight = 0;
        for (std::size_t i = 3; i < bitmap.rgba.size(); i += 4) {
          sum += bitmap.rgba[i] * static_cast<double>(i / 4 % static_cast<std::size_t>(bitmap.width));
          weight += bitmap.rgba[i];
        }
        return sum / weight / scale;
      };
      CAPTURE(scale, x);
      CHECK(std::abs(middle(glyph) - middle(draw(exact_scene(x), scale))) <= 0.125 + 0.01);
    }
  }
}

TEST_CASE("glyph masks: glyphs are clipped at the edge of the picture", "[backend]") {
  // The coverage of Cairo differs a little where it clips a path at the edge of a surface.
  constexpr int by = 255 / (2 * coverage_steps) + 6;
  for (const Point outside : {Point{-8, 12}, Point{95, 60}}) {
    CHECK(max_difference(draw(scene_of({0}, outside), 2), draw(exact_scene(0, outside), 2)) <= by);
  }
  CHECK(max_difference(draw(scene_of({0}, {-500, 40}), 2), draw(test::plain_scene(), 2)) == 0);
}

TEST_CASE("glyph masks: cached masks give the same pixels as new ones", "[backend]") {
  GlyphMasks masks;
  const Scene first = scene_of({0, 20.3});
  const Scene second = scene_of({3.2, 41.7});
  const Palette palette = test::plain_palette();
  const ResolvedColors colors(first, palette, {});
  test::to_bitmap(first, colors, 2, masks);
  test::to_bitmap(first, colors, 1, masks);
  CHECK((test::to_bitmap(second, colors, 2, masks).rgba == test::to_bitmap(second, colors, 2).rgba));
}

TEST_CASE("glyph masks: glyphs of the same size in pixels at two scales keep their positions", "[backend]") {
  const Scene small = scene_of({0, 20.3, 41.9, 60.6});
  Scene large = small;
  std::get<TextLine>(large.shapes.back()).size *= 2;
  const Palette palette = test::plain_palette();
  const ResolvedColors colors(small, palette, {});
  GlyphMasks masks;
  test::to_bitmap(large, colors, 1, masks);
  CHECK((test::to_bitmap(small, colors, 2, masks).rgba == test::to_bitmap(small, colors, 2).rgba));
}

TEST_CASE("glyph masks: a glyph that is larger than any picture is omitted", "[backend]") {
  for (const double size : {1e5, 1e9, 1e300}) {
    Scene scene = scene_of({0});
    Outline outline = *leaf();
    for (Point& point : outline.path.points) point.x *= size;
    scene.outlines = {{std::make_shared<const Outline>(outline), U'a'}};
    CHECK((draw(scene, 2).rgba == draw(test::plain_scene(), 2).rgba));
  }
}
