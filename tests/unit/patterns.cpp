#include <algorithm>

#include "backend/pdf/pdf.h"
#include "backend/svg/svg.h"
#include "layout/layouts.h"
#include "style/fields.h"
#include "support/bitmaps.h"
#include "support/checked_svg.h"
#include "support/scenes.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

constexpr double scale = 2;
const Color white{255, 255, 255, 1};

// A card with a pattern, 200 x 200 px.
Scene scene_of(const PatternStyle& style) {
  Scene scene = plain_scene();
  scene.size = {200, 200};
  const Rect rect{1, 2, 198, 196};
  scene.shapes.emplace_back(Box{rect, {12, 12, 12, 12}, {Role::surface}, {}});
  scene.shapes.emplace_back(pattern_of(style, rect, 12));
  return scene;
}

std::vector<PatternStyle> all_styles() {
  std::vector<PatternStyle> styles;
  for (std::size_t kind = 1; kind < enum_names<PatternKind>.size(); ++kind) {
    for (const PatternArea area : {PatternArea::all, PatternArea::right, PatternArea::top})
      styles.push_back({static_cast<PatternKind>(kind), 0, 0, {Role::text, 0.5, {}}, area});
  }
  return styles;
}

// The mean coverage of a rectangle in pixels by a pattern, 0 to 255.
double mean_coverage(const PatternStyle& style, int left, int top, int right, int bottom) {
  const Mask mask = pattern_mask(std::get<Pattern>(scene_of(style).shapes.at(1)), 1, 200, 200);
  double sum = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) sum += mask.coverage.at(static_cast<std::size_t>((y - mask.y) * mask.width + x - mask.x));
  }
  return sum / ((right - left) * (bottom - top));
}

}  // namespace

TEST_CASE("patterns: every kind is a tile and a rectangle in SVG, the same in PNG, and drawn in PDF", "[layout]") {
  const Palette palette = plain_palette();
  for (const PatternStyle& style : all_styles()) {
    const Scene scene = scene_of(style);
    const ResolvedColors colors(scene, palette, white);
    const std::string svg = to_svg(scene, colors);
    CAPTURE(name_of(style.kind), name_of(style.area));
    CHECK(fault_of_svg(svg).empty());
    CHECK(count(svg, "<pattern ") == 1);
    CHECK(count(svg, "<mask ") == (style.area == PatternArea::all ? 0 : 1));
    CHECK(svg.size() < 4000);
    const auto png = raster_picture(scene, colors, scale);
    check_agreement(draw_svg(svg, scale), png, "pattern", {136, 0.02});
    CHECK(to_pdf(scene, colors).starts_with("%PDF"));
    Scene plain = scene;
    plain.shapes.pop_back();
    CHECK(compare(png, raster_picture(plain, colors, scale), 24).pixels > 200);
  }
}

TEST_CASE("patterns: a pattern fades in toward its area, and repeats exactly", "[layout]") {
  const PatternStyle everywhere{PatternKind::dots, 20, 4, {Role::text}, PatternArea::all};
  const double full = mean_coverage(everywhere, 20, 20, 40, 40);
  CHECK(std::abs(full - 255 * 12.566 / 400) < 1);
  CHECK(mean_coverage(everywhere, 120, 60, 140, 80) == full);
  for (const auto& [area, right, top] : {std::tuple{PatternArea::right, 180, 100}, {PatternArea::top, 100, 2}}) {
    PatternStyle style = everywhere;
    style.area = area;
    CHECK(mean_coverage(style, 1, 120, 61, 198) == 0);
    CHECK(mean_coverage(style, right - 20, top, right, top + 20) > full / 2);
  }
}

TEST_CASE("patterns: text keeps its contrast on a strong pattern", "[layout]") {
  const Palette palette = plain_palette();
  const auto rows = [&](PatternArea area, double x) {
    Scene scene = scene_of({PatternKind::grid, 8, 2, {Role::text, 0.6, {}}, area});
    add_text(scene, "words", {x, 100}, 10, {Role::accent});
    return ResolvedColors(scene, palette, white).rows();
  };
  const ContrastRow repaired = rows(PatternArea::all, 10).at(0);
  CHECK(repaired.before < 4.5);
  CHECK(repaired.used != repaired.given);
  const ContrastRow unchanged = rows(PatternArea::right, 10).at(0);
  CHECK(unchanged.used == unchanged.given);
  CHECK(rows(PatternArea::right, 160).at(0).used != unchanged.given);
}

TEST_CASE("patterns: a pattern is not drawn around text, in SVG and PNG alike", "[layout]") {
  const Palette palette = plain_palette();
  for (PatternStyle style : all_styles()) {
    style.width = 3;
    Scene scene = scene_of(style);
    const Scene before = scene;
    // Two lines of a paragraph are one hole, a text beyond the edge is cut, and an empty text has none.
    add_text(scene, "aaaaa", {40, 60}, 10);
    add_text(scene, "aaaa", {40, 74}, 10);
    add_text(scene, "mmmm", {190, 150}, 10);
    clear_patterns(scene, 2, 6);
    const auto& pattern = std::get<Pattern>(scene.shapes.at(1));
    REQUIRE(pattern.holes.size() == 2);
    CAPTURE(pattern.holes[0].x, pattern.holes[0].y, pattern.holes[0].width, pattern.holes[0].height);
    CHECK(pattern.holes[0] == Rect{34, 46, 37, 37});
    CHECK(pattern.holes[1] == Rect{184, 136, 15, 23});
    CAPTURE(name_of(style.kind), name_of(style.area));
    scene.shapes.resize(2);  // without the text
    const ResolvedColors colors(scene, palette, white);
    const std::string svg = to_svg(scene, colors);
    CHECK(fault_of_svg(svg).empty());
    CHECK(count(svg, "<clipPath ") == 1);
    const auto png = raster_picture(scene, colors, scale);
    check_agreement(draw_svg(svg, scale), png, "holes", {136, 0.02});
    const Mask with = pattern_mask(pattern, 1, 200, 200);
    const Mask without = pattern_mask(std::get<Pattern>(before.shapes.at(1)), 1, 200, 200);
    for (int y = 0; y < with.height; ++y) {
      for (int x = 0; x < with.width; ++x) {
        const Point p{with.x + x + 0.5, with.y + y + 0.5};
        const bool is_hole = std::any_of(pattern.holes.begin(), pattern.holes.end(), [p](const Rect& hole) {
          return p.x > hole.x && p.x < hole.right() && p.y > hole.y && p.y < hole.bottom();
        });
        const auto at = static_cast<std::size_t>(y * with.width + x);
        REQUIRE(with.coverage[at] == (is_hole ? 0 : without.coverage[at]));
      }
    }
  }
}

TEST_CASE("patterns: a pattern is not drawn around pills, pictures and marks, nor in gaps smaller than a tile", "[layout]") {
  Scene scene = scene_of({PatternKind::grid, 16, 1, {Role::text}});
  const auto add_box = [&scene](const Rect& rect, Purpose purpose) {
    Box box{rect, {}, {Role::accent}, {}};
    box.purpose = purpose;
    scene.shapes.emplace_back(box);
  };
  add_box({20, 20, 60, 20}, Purpose::decoration);
  add_text(scene, "aaa", {30, 34}, 10);
  scene.shapes.emplace_back(placard::Picture{{20, 67, 10, 10}, nullptr});  // 15 px below the hole of the pill
  add_box({150, 20, 8, 8}, Purpose::meaning);
  scene.shapes.emplace_back(placard::Picture{{150, 57, 10, 10}, nullptr});  // 17 px below the hole of the mark
  add_box({20, 150, 100, 1}, Purpose::decoration);                          // a rule
  clear_patterns(scene, 2, 6);
  CHECK(std::get<Pattern>(scene.shapes.at(1)).holes == std::vector<Rect>{{14, 14, 72, 69}, {144, 14, 20, 20}, {144, 51, 22, 22}});
}

TEST_CASE("patterns: text in a hole has the contrast of the surface", "[layout]") {
  Scene scene = scene_of({PatternKind::grid, 8, 2, {Role::text, 0.6, {}}, PatternArea::all});
  add_text(scene, "words", {60, 100}, 10, {Role::accent});
  clear_patterns(scene, 2, 4);
  const Palette palette = plain_palette();
  CHECK(colors_behind(scene, 2, palette, white) == std::vector<Color>{white});
}

TEST_CASE("patterns: an unknown kind and too small a tile are reported", "[layout]") {
  const auto read = [](const std::string& text) {
    Problems problems;
    PatternStyle style;
    read_value(node_of(text), style, Range{}, problems);
    return messages_of(problems, text);
  };
  CHECK(read("kind: dot") == Lines{"1:7: unknown value 'dot' (did you mean 'dots'?)"});
  CHECK(
      read("kind: dots\nsize: 3.9") ==
      Lines{
          "2:7: the tile of the pattern is smaller than 4 px (write a size from 4 to 400, or 0 for the usual size of the kind)"});
  CHECK(read("{kind: waves, size: 4, area: top}").empty());
}
