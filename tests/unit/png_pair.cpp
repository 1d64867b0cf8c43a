#include "backend/raster/png_pair.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <future>

#include "base/limits.h"
#include "image/logo.h"
#include "support/bitmaps.h"
#include "support/files.h"
#include "support/pictures.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;

namespace {

constexpr double scale = 2;

ResolvedColors resolve_colors(const Scene& scene, bool dark) {
  const StyleSheet& sheet = test::test_style();
  return {scene, dark ? *sheet.dark : *sheet.light, dark ? Color{0, 0, 0, 1} : Color{255, 255, 255, 1}};
}

PngPair pair_of(const Scene& scene, GlyphMasks& masks) {
  static Compressor compressor;
  return {scene, resolve_colors(scene, false), resolve_colors(scene, true), scale, masks, compressor};
}

// The compressed rows of a PNG, with their length and checksum.
std::string rows_of(const std::string& png) { return png.substr(png.find("IDAT") - 4, png.find("IEND") - png.find("IDAT")); }

int max_difference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
  int largest = a.size() == b.size() ? 0 : 256;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) largest = std::max(largest, std::abs(int{a[i]} - int{b[i]}));
  return largest;
}

// The difference between a PNG and the exact pixels of its scene.
int max_difference(const std::string& png, const Scene& scene, bool dark) {
  return max_difference(test::read_png(png).rgba, test::to_bitmap(scene, resolve_colors(scene, dark), scale).rgba);
}

Artwork square(Point at, const Paint& fill, Shown shown) {
  ArtPath path;
  path.path = parse_path_data("M0 0L20 .3V20z").value();
  path.fill = ArtColor{};
  Artwork artwork{std::make_shared<const Art>(Art{{0, 0, 20, 20}, {path}})};
  artwork.origin = at;
  artwork.color = fill;
  artwork.shown = shown;
  return artwork;
}

}  // namespace

TEST_CASE("png pair: light and dark share their rows and have separate palettes", "[backend]") {
  const Scene scene = test::kairos_scene(false);
  GlyphMasks masks;
  const PngPair pair = pair_of(scene, masks);
  CHECK(rows_of(pair.file(false)) == rows_of(pair.file(true)));
  CHECK(pair.file(false) != pair.file(true));
  CHECK(max_difference(pair.file(false), scene, false) <= max_change);
  CHECK(max_difference(pair.file(true), scene, true) <= max_change);
}

TEST_CASE("png pair: a shape of one mode is not drawn in the other", "[backend]") {
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{0, 0, 100, 50}, {8, 8, 8, 8}, {Role::surface}, {{Role::border}, 1, 0}});
  scene.shapes.emplace_back(square({10, 10}, {Role::accent}, Shown::light));
  scene.shapes.emplace_back(square({50, 10}, {Role::accent, 0.6, {}}, Shown::dark));
  GlyphMasks masks;
  const PngPair pair = pair_of(scene, masks);
  CHECK(rows_of(pair.file(false)) == rows_of(pair.file(true)));
  for (const bool dark : {false, true}) {
    Scene alone = scene;
    alone.shapes.erase(alone.shapes.begin() + (dark ? 1 : 2));
    CHECK(max_difference(pair.file(dark), scene, dark) == 0);
    CHECK(test::to_bitmap(alone, resolve_colors(alone, dark), scale).rgba ==
          test::to_bitmap(scene, resolve_colors(scene, dark), scale).rgba);
  }
}

TEST_CASE("png pair: gradients have rows of their own in each mode", "[backend]") {
  const Scene gradients = test::gradients_scene();
  GlyphMasks masks;
  const PngPair pair = pair_of(gradients, masks);
  for (const bool dark : {false, true}) {
    CHECK(pair.file(dark) == test::to_png(gradients, resolve_colors(gradients, dark), scale));
    CHECK(max_difference(pair.file(dark), gradients, dark) <= 24);
  }
}

TEST_CASE("png pair: a border that is opaque in one mode only is drawn for each mode", "[backend]") {
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{10, 10, 60, 30}, {6, 6, 6, 6}, {Role::accent}, {{Role::border}, 4, 0}});
  const Palette light = test::plain_palette();
  Palette dark = light;
  dark.given[static_cast<std::size_t>(Role::border)] = Color{0x40, 0x90, 0x20, 0.5};
  const ResolvedColors light_colors(scene, light, {255, 255, 255, 1});
  const ResolvedColors dark_colors(scene, dark, {0, 0, 0, 1});
  GlyphMasks masks;
  Compressor compressor;
  const PngPair pair(scene, light_colors, dark_colors, scale, masks, compressor);
  CHECK(test::read_png(pair.file(false)).rgba == test::to_bitmap(scene, light_colors, scale).rgba);
  CHECK(test::read_png(pair.file(true)).rgba == test::to_bitmap(scene, dark_colors, scale).rgba);
}

TEST_CASE("png pair: a large picture waits until the pictures of other threads leave room for it", "[backend]") {
  std::optional<PixelShare> first(std::in_place, 2e6);
  const PixelShare second(1e6);
  std::promise<void> begun;
  auto large = std::async(std::launch::async, [&] {
    begun.set_value();
    const PixelShare share(limits.png_pixels.number() - 2e6);
  });
  begun.get_future().wait();
  CHECK(large.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
  first.reset();
  large.get();
}

TEST_CASE("png pair: gradients are evened out and dithered, but not next to a photograph", "[backend]") {
  Scene scene = test::plain_scene();
  Box sky{{0, 0, 100, 50}, {}, {}, {}};
  sky.gradient = Gradient{false, {0, 0}, {100, 50}, {}, {{Role::literal, 1, {0, 0, 0, 1}}, {Role::literal, 1, {80, 78, 30, 1}}}};
  scene.shapes.emplace_back(sky);
  sky.gradient = Gradient{true, {70, 50}, {}, {40, 40}, {{Role::accent}, {Role::accent, 0, {}}}};
  scene.shapes.emplace_back(sky);
  GlyphMasks masks;
  const Canvas canvas = to_canvas(scene, resolve_colors(scene, false), scale, masks);
  CHECK(canvas.pixels[0] == canvas.pixels[1]);
  const std::string png = pair_of(scene, masks).file(false);
  CHECK(png.at(25) == 3);  // a palette
  const auto dithered = dither(to_bitmap(canvas));
  REQUIRE(dithered);
  Compressor compressor;
  CHECK(png == IndexedPng(*dithered, scale, compressor, gradient_level).file(false));
  Picture photo{{10, 10, 20, 20}, std::make_shared<const std::string>(png), {}};
  photo.is_photo = true;
  scene.shapes.emplace_back(photo);
  const std::string with_photo = pair_of(scene, masks).file(false);
  CHECK(with_photo.at(25) == 2);
  CHECK(max_difference(with_photo, scene, false) == 0);
}

TEST_CASE("png pair: the edges of a scaled picture are as opaque as the picture", "[backend]") {
  const test::TemporaryFolder folder;
  test::write_png(folder / "red.png", {3, 3, {255, 0,   0, 255, 255, 0,   0, 255, 255, 0,   0, 255, 255, 0,   0, 255, 255, 0, 0,
                                              255, 255, 0, 0,   255, 255, 0, 0,   255, 255, 0, 0,   255, 255, 0, 0,   255}});
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(
      Picture{{10, 10, 20, 20}, std::make_shared<const std::string>(test::read_file(folder / "red.png")), {}});
  const Bitmap bitmap = test::to_bitmap(scene, resolve_colors(scene, false), scale);
  for (const int at : {20, 21, 40, 58, 59}) {
    const auto pixel = [&](int x, int y) { return bitmap.rgba.data() + 4 * (y * bitmap.width + x); };
    for (const auto* one : {pixel(at, 20), pixel(at, 59), pixel(20, at), pixel(59, at)}) {
      CAPTURE(at, int{one[0]}, int{one[1]}, int{one[2]}, int{one[3]});
      CHECK((one[0] == 255 && one[1] == 0 && one[2] == 0 && one[3] == 255));
    }
  }
  CHECK(int{bitmap.rgba[4 * static_cast<std::size_t>(20 * bitmap.width + 19) + 3]} == 0);
}
