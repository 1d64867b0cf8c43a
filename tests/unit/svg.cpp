#include "backend/svg/svg.h"

#include <algorithm>
#include <regex>
#include <set>

#include "support/comma_locale.h"
#include "support/pictures.h"
#include "support/scenes.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

std::string svg_of(const Scene& scene) {
  const Palette palette = plain_palette();
  return to_svg(scene, ResolvedColors(scene, palette, {255, 255, 255, 1}));
}

std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

Box box(const Rect& rect, double radius, Paint fill, Stroke stroke = {}) {
  return {rect, {radius, radius, radius, radius}, fill, stroke};
}

// A glyph with so many corners that its outline takes more bytes than two references to it.
std::shared_ptr<const Outline> jagged(unsigned glyph) {
  Outline outline{0, glyph, 1000, {}};
  outline.path.move_to({0, 0});
  for (int i = 1; i < 30; ++i) outline.path.line_to({i * 20.0, i % 2 * 300.0 + i * i});
  outline.path.close();
  return std::make_shared<const Outline>(outline);
}

// Adds a line of glyphs to a scene.
void add_line(Scene& scene, const std::vector<std::size_t>& outlines, double y) {
  TextLine line;
  line.origin = {5, y};
  line.size = 10;
  line.paint = {Role::text, 1, {}};
  line.glyphs = {scene.glyphs.size(), outlines.size()};
  for (std::size_t i = 0; i < outlines.size(); ++i) scene.glyphs.push_back({outlines[i], 6.0 * static_cast<double>(i), 0});
  scene.shapes.emplace_back(line);
}

}  // namespace

TEST_CASE("svg: a document has its size in px, a role, a title and a description", "[backend]") {
  Scene scene = plain_scene();
  scene.size = {100, 50.5};
  scene.title = "<kairos> & \"co\"";
  scene.description = "all of it";
  const std::string svg = svg_of(scene);
  CHECK(svg.starts_with(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50.5\" viewBox=\"0 0 100 50.5\" role=\"img\""));
  CHECK(has(svg, ">&lt;kairos&gt; &amp; &quot;co&quot;</title>"));
  CHECK(has(svg, ">all of it</desc>"));
  CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("svg: aria-labelledby refers to the title, and to the description if there is one", "[backend]") {
  Scene scene = plain_scene();
  const auto ids = [](const std::string& svg) { return all(svg, "aria-labelledby=\"([^\"]*)\"").at(0); };
  const std::string title_only = svg_of(scene);
  CHECK(ids(title_only) == all(title_only, "<title id=\"([^\"]*)\"").at(0));
  CHECK_FALSE(has(title_only, "<desc"));
  scene.description = "more";
  const std::string both = svg_of(scene);
  CHECK(ids(both) == all(both, "<title id=\"([^\"]*)\"").at(0) + " " + all(both, "<desc id=\"([^\"]*)\"").at(0));
}

TEST_CASE("svg: a box is a rectangle or a circle, with its border inside, which can be dashed", "[backend]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(box({0, 0, 100, 50}, 12, {Role::surface}, {{Role::border}, 1, 0}));
  scene.shapes.emplace_back(box({10, 20, 6, 6}, 3, {Role::accent}));
  scene.shapes.emplace_back(box({30, 20, 6, 6}, 0, {Role::accent}));
  scene.shapes.emplace_back(box({0, 0, 100, 50}, 12, {Role::accent, 0.13, {}}, {{Role::accent, 0.32, {}}, 2, 0}));
  scene.shapes.emplace_back(box({0, 0, 100, 50}, 0, {}, {{Role::accent}, 1, 4}));
  const std::string svg = svg_of(scene);
  CHECK(has(svg, "<rect x=\".5\" y=\".5\" width=\"99\" height=\"49\" rx=\"11.5\" fill=\"#ffffff\" stroke=\"#dddddd\"/>"));
  CHECK(has(svg, "<circle cx=\"13\" cy=\"23\" r=\"3\" fill=\"#0000ff\"/>"));
  CHECK(has(svg, "<rect x=\"30\" y=\"20\" width=\"6\" height=\"6\" fill=\"#0000ff\"/>"));
  CHECK(has(svg, "stroke-dasharray=\"4\""));
  // Below a translucent border, the fill reaches to the edge.
  CHECK(has(svg, "<rect width=\"100\" height=\"50\" rx=\"12\" fill=\"#0000ff\" fill-opacity=\".13\"/>"));
  CHECK(has(svg,
            "<rect x=\"1\" y=\"1\" width=\"98\" height=\"48\" rx=\"11\" fill=\"none\" stroke=\"#0000ff\" stroke-opacity=\".32\" "
            "stroke-width=\"2\"/>"));
}

TEST_CASE("svg: the outline of a repeated glyph is written once", "[backend]") {
  Scene scene = plain_scene();
  scene.outlines = {{jagged(1), U'a'}, {jagged(2), U'b'}, {jagged(3), U'c'}};
  add_line(scene, {0, 1, 2, 0}, 20);
  add_line(scene, {0}, 40);
  const std::string svg = svg_of(scene);
  CHECK(count(svg, "<path id=") == 1);
  CHECK(count(svg, "<use ") == 3);
  CHECK(count(svg, "<path d=") == 1);  // b and c at their positions
}

TEST_CASE("svg: a glyph with few points is written at each position, because that takes fewer bytes", "[backend]") {
  Scene scene = plain_scene();
  add_text(scene, "abca", {5, 20}, 10);
  add_text(scene, "a", {5, 40}, 10);
  const std::string svg = svg_of(scene);
  CHECK(count(svg, "<use ") == 0);
  CHECK(count(svg, "<path d=") == 2);
}

TEST_CASE("svg: cached glyph paths and the locale do not change the document", "[backend]") {
  GlyphPaths paths;
  const Scene scene = test::kairos_scene(false);
  const ResolvedColors colors(scene, *test::test_style().dark, {});
  const std::string expected = to_svg(scene, colors);
  CHECK(to_svg(scene, colors, nullptr, paths) == expected);
  CHECK(to_svg(scene, colors, nullptr, paths) == expected);
  const test::CommaLocale comma;
  CHECK(to_svg(scene, colors) == expected);
}

TEST_CASE("svg: every reference has an id in the same document, and ids are unique", "[backend]") {
  const Scene scene = test::kairos_scene(false);
  const StyleSheet& sheet = test::test_style();
  const std::string svg = to_svg(scene, ResolvedColors(scene, *sheet.dark, {}));
  const auto ids = all(svg, " id=\"([^\"]*)\"");
  const std::set<std::string> unique(ids.begin(), ids.end());
  CHECK(unique.size() == ids.size());
  for (const std::string& reference : all(svg, "href=\"#([^\"]*)\"")) CHECK(unique.contains(reference));
  for (const std::string& reference : all(svg, "url\\(#([^)]*)\\)")) CHECK(unique.contains(reference));
  CHECK(count(svg, "href=") == count(svg, "href=\"#"));
}

TEST_CASE("svg: two cards have no id in common", "[backend]") {
  const auto ids = [](const std::string& id) {
    Scene scene = test::kairos_scene(false);
    scene.id = id;
    const std::string svg = to_svg(scene, ResolvedColors(scene, *test::test_style().light, {}));
    const auto found = all(svg, " id=\"([^\"]*)\"");
    return std::set<std::string>(found.begin(), found.end());
  };
  const auto first = ids("kairos-scheduler");
  for (const std::string other : {"social-feed-system", "kairos", "card-1", "card-2"}) {
    for (const std::string& id : ids(other)) CHECK_FALSE(first.contains(id));
  }
}

TEST_CASE("svg: a document has no scripts, external resources or fonts, and each element is on a line", "[backend]") {
  const Scene scene = test::kairos_scene(false);
  const StyleSheet& sheet = test::test_style();
  const ResolvedColors light(scene, *sheet.light, {255, 255, 255, 1});
  const ResolvedColors dark(scene, *sheet.dark, {13, 17, 23, 1});
  for (const std::string& svg : {to_svg(scene, light), to_svg(scene, light, &dark)}) {
    for (const std::string part :
         {"<script", "<foreignObject", "<image", "<text", "@import", "font-family", "data:", "on load", "<!--", "><", "\r"}) {
      CAPTURE(part);
      CHECK_FALSE(has(svg, part));
    }
    CHECK(count(svg, "http") == 1);  // the namespace
    CHECK(count(svg, "url(") == count(svg, "url(#"));
  }
}

TEST_CASE("svg: the light, the dark and the automatic picture of a card have no id or class in common", "[backend]") {
  const Scene scene = test::kairos_scene(true);
  const StyleSheet sheet = test::test_style();
  const ResolvedColors light(scene, *sheet.light, {255, 255, 255, 1});
  const ResolvedColors dark(scene, *sheet.dark, {0, 0, 0, 1});
  std::set<std::string> seen;
  for (const std::string& svg : {to_svg(scene, light), to_svg(scene, dark), to_svg(scene, light, &dark)}) {
    std::set<std::string> names;
    for (const std::string& id : all(svg, " id=\"([^\"]*)\"")) names.insert(id);
    for (const std::string& name : all(svg, " class=\"([^\" ]*)")) names.insert(name);
    CHECK(names.size() > 3);
    for (const std::string& name : names) CHECK(seen.insert(name).second);
  }
}

TEST_CASE("svg: the automatic picture has light colors, and dark colors in a media query", "[backend]") {
  Scene scene = plain_scene();
  scene.shapes.emplace_back(box({0, 0, 100, 50}, 0, {Role::surface}, {{Role::border}, 1, 0}));
  add_text(scene, "words", {5, 20}, 10);
  const Palette light = plain_palette();
  Palette dark = plain_palette();
  dark.given[static_cast<std::size_t>(Role::surface)] = Color{0, 0, 0, 1};
  dark.given[static_cast<std::size_t>(Role::text)] = Color{255, 255, 255, 1};
  const ResolvedColors light_colors(scene, light, {255, 255, 255, 1});
  const ResolvedColors dark_colors(scene, dark, {0, 0, 0, 1});
  const std::string svg = to_svg(scene, light_colors, &dark_colors);
  CHECK(count(svg, "<style>@media(prefers-color-scheme:dark){") == 1);
  CHECK(has(svg, "fill:#000000"));
  CHECK(has(svg, "fill=\"#ffffff\""));
  // Each class has a rule, and an element with the same color in both modes has no class.
  for (const std::string& name : all(svg, "class=\"([^\" ]*)\"")) CHECK(has(svg, "." + name + "{"));
  CHECK_FALSE(has(svg, "stroke:"));
  const auto seen = test::compare(test::draw_svg(svg, 1), test::draw_svg(to_svg(scene, light_colors), 1), 0);
  CHECK(seen.pixels == 0);
}

TEST_CASE("svg: the automatic picture needs no rules if both palettes are the same", "[backend]") {
  Scene scene = plain_scene();
  add_text(scene, "words", {5, 20}, 10);
  const Palette palette = plain_palette();
  const ResolvedColors colors(scene, palette, {255, 255, 255, 1});
  const auto without_ids = [](const std::string& svg) {
    return std::regex_replace(svg, std::regex(all(svg, "<title id=\"([^\"]*)-t\"").at(0)), "id");
  };
  CHECK(without_ids(to_svg(scene, colors, &colors)) == without_ids(to_svg(scene, colors)));
}

TEST_CASE("svg: a gradient has the points and stops of the scene", "[backend]") {
  Scene scene = plain_scene();
  Box gradient = box({0, 0, 100, 50}, 0, {});
  gradient.gradient = Gradient{false, {0, 25}, {100, 25}, {}, {{Role::accent, 0.5, {}}, {Role::text}, {Role::surface}}};
  scene.shapes.emplace_back(gradient);
  const std::string svg = svg_of(scene);
  CHECK(has(svg, "gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"25\" x2=\"100\" y2=\"25\""));
  CHECK(has(svg, "<stop offset=\"0\" stop-color=\"#0000ff\" stop-opacity=\".5\"/>"));
  CHECK(has(svg, "<stop offset=\".5\" stop-color=\"#000000\"/>"));
  CHECK(all(svg, "fill=\"url\\(#([^)]*)\\)\"").size() == 1);
}

TEST_CASE("svg: glyphs are at most half a grid unit from their position in the scene", "[backend]") {
  Scene scene = plain_scene();
  add_text(scene, "aaaaaaaaaaaaaaaaaaaa", {0, 30}, 8);
  const std::string svg = svg_of(scene);
  const double scale = std::stod(all(svg, "scale\\(([0-9.]*)\\)").at(0));
  const auto glyphs = scene.glyphs_of(std::get<TextLine>(scene.shapes.at(0)));
  const auto positions = all(svg, "<use href=\"[^\"]*\" x=\"([0-9]*)\"");
  REQUIRE(positions.size() == glyphs.size() - 1);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    CHECK(std::abs(std::stod(positions[i]) * scale - glyphs[i + 1].x) <= scale / 2 + 1e-3);
  }
}
