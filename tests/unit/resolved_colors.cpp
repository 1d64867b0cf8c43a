#include "scene/resolved_colors.h"

#include "support/scenes.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

const Color white_page{255, 255, 255, 1};

Box filled(const Rect& rect, const Paint& fill) { return {rect, {}, fill, {}}; }

const TextLine& line_at(Scene& scene, std::size_t index) { return std::get<TextLine>(scene.shapes.at(index)); }

}  // namespace

TEST_CASE("resolved colors: text needs 4.5:1, large text and bold text of 18.66 px need 3:1", "[scene]") {
  TextLine line;
  line.size = 23.9;
  CHECK(needed_contrast(line) == 4.5);
  line.size = 24;
  CHECK(needed_contrast(line) == 3);
  line.size = 18.66;
  line.weight = 700;
  CHECK(needed_contrast(line) == 3);
  line.weight = 600;
  CHECK(needed_contrast(line) == 4.5);
}

TEST_CASE("resolved colors: text with enough contrast keeps its color", "[scene]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(filled({0, 0, 100, 50}, {Role::surface}));
  add_text(scene, "words", {5, 20}, 10);
  const Palette palette = plain_palette();
  const ResolvedColors colors(scene, palette, white_page);
  CHECK(colors.color(1, line_at(scene, 1).paint) == Color{0, 0, 0, 1});
  CHECK(colors.color(0, {Role::surface}) == white_page);
  REQUIRE(colors.rows().size() == 1);
  CHECK(colors.rows()[0].used == colors.rows()[0].given);
}

TEST_CASE("resolved colors: text without enough contrast gets another color", "[scene]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(filled({0, 0, 100, 50}, {Role::surface}));
  add_text(scene, "words", {5, 20}, 10, {Role::muted, 1, {}});
  const Palette palette = plain_palette();
  const ResolvedColors colors(scene, palette, white_page);
  const Color used = colors.color(1, line_at(scene, 1).paint);
  CHECK(used != Color{0x88, 0x88, 0x88, 1});
  CHECK(contrast(used, white_page) >= 4.5);
  REQUIRE(colors.rows().size() == 1);
  CHECK(colors.rows()[0].before < 4.5);
  CHECK(colors.rows()[0].after >= 4.5);
}

TEST_CASE("resolved colors: contrast is measured with the shapes behind the text, blended with the page", "[scene]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(filled({0, 0, 100, 50}, {Role::surface}));
  scene.shapes.emplace_back(filled({0, 0, 100, 25}, {Role::text}));  // black
  add_text(scene, "words", {5, 20}, 10);                             // black on black
  add_text(scene, "words", {5, 45}, 10);                             // black on white
  const Palette palette = plain_palette();
  CHECK(colors_behind(scene, 2, palette, white_page) == std::vector<Color>{{0, 0, 0, 1}});
  CHECK(colors_behind(scene, 3, palette, white_page) == std::vector<Color>{white_page});
  std::get<Box>(scene.shapes.at(0)).fill = {Role::text, 0.5, {}};
  CHECK(colors_behind(scene, 3, palette, white_page) == std::vector<Color>{{128, 128, 128, 1}});
  CHECK(colors_behind(scene, 3, palette, {0, 0, 0, 1}) == std::vector<Color>{{0, 0, 0, 1}});
}

TEST_CASE("resolved colors: contrast with a gradient is measured along the text", "[scene]") {
  Scene scene = plain_scene();
  Box box = filled({0, 0, 100, 50}, {});
  box.gradient = Gradient{false, {0, 0}, {100, 0}, {}, {{Role::surface}, {Role::text}}};
  scene.shapes.emplace_back(box);
  add_text(scene, "mmmmmmmmmmmm", {2, 20}, 10);
  const Palette palette = plain_palette();
  const auto behind = colors_behind(scene, 1, palette, white_page);
  CHECK(behind.size() >= 5);
  for (const Color& color : behind) CHECK(color.red == color.blue);
}

TEST_CASE("resolved colors: every text of the kairos card has enough contrast in both modes", "[scene]") {
  const Scene scene = test::kairos_scene(false);
  for (const bool dark : {false, true}) {
    const Palette& palette = dark ? *test::test_style().dark : *test::test_style().light;
    const ResolvedColors colors(scene, palette, dark ? Color{13, 17, 23, 1} : white_page);
    CHECK(colors.rows().size() >= 6);
    for (const ContrastRow& row : colors.rows()) {
      CAPTURE(row.part, row.after, dark);
      CHECK(row.after >= row.needed);
    }
  }
}

TEST_CASE("resolved colors: a mark in the paint of the text next to it gets the color of the text", "[scene]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(filled({0, 0, 100, 50}, {Role::surface}));
  Box dot = filled({5, 10, 6, 6}, {Role::muted});  // 3.5:1 on white: enough for a mark, but not for text
  dot.purpose = Purpose::meaning;
  dot.part = "status";
  scene.shapes.emplace_back(dot);
  add_text(scene, "words", {15, 20}, 10, {Role::muted});
  const Palette palette = plain_palette();
  std::get<TextLine>(scene.shapes.at(2)).part = "title";
  CHECK(ResolvedColors(scene, palette, white_page).color(1, dot.fill) == palette.color(Role::muted));
  std::get<TextLine>(scene.shapes.at(2)).part = "status";
  const ResolvedColors colors(scene, palette, white_page);
  CHECK(colors.rows().size() == 1);
  CHECK(contrast(colors.color(1, dot.fill), white_page) >= 4.5);
  CHECK(colors.color(1, dot.fill) == colors.color(2, line_at(scene, 2).paint));
}

TEST_CASE("resolved colors: a color that an option sets is adjusted or kept, and other colors are adjusted", "[scene]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(filled({0, 0, 100, 50}, {Role::surface}));
  add_text(scene, "words", {5, 20}, 10, {Role::muted});
  add_text(scene, "words", {5, 40}, 10, {Role::border});
  Palette palette = plain_palette();
  palette.asked.set(static_cast<std::size_t>(Role::muted));
  const ResolvedColors adjusted(scene, palette, white_page);
  CHECK(adjusted.rows().at(0).asked);
  CHECK_FALSE(adjusted.rows().at(1).asked);
  CHECK(adjusted.rows().at(0).used != adjusted.rows().at(0).given);
  palette.keeps_asked = true;
  const ResolvedColors kept(scene, palette, white_page);
  CHECK(kept.color(1, {Role::muted}) == palette.color(Role::muted));
  CHECK(kept.color(2, {Role::border}) == adjusted.color(2, {Role::border}));
  CHECK(kept.color(2, {Role::border}) != palette.color(Role::border));
}
