#include "support/scenes.h"

#include "input/parse.h"
#include "layout/layout.h"
#include "support/bitmaps.h"
#include "support/files.h"
#include "support/style.h"

namespace placard::test {

Palette plain_palette() {
  Palette palette;
  const auto set = [&palette](Role role, const Color& color) { palette.given[static_cast<std::size_t>(role)] = color; };
  set(Role::surface, {255, 255, 255, 1});
  set(Role::text, {0, 0, 0, 1});
  set(Role::muted, {0x88, 0x88, 0x88, 1});
  set(Role::accent, {0, 0, 255, 1});
  set(Role::border, {0xDD, 0xDD, 0xDD, 1});
  return palette;
}

Scene plain_scene(const std::string& id) {
  Scene scene;
  scene.size = {100, 50};
  scene.id = id;
  scene.title = "a picture";
  return scene;
}

void add_text(Scene& scene, const std::string& text, Point at, double size, const Paint& paint) {
  TextLine shape;
  shape.origin = at;
  shape.size = size;
  shape.paint = paint;
  shape.text = {scene.text.size(), text.size()};
  scene.text += text;
  shape.glyphs.begin = scene.glyphs.size();
  const Paragraph paragraph = test_typesetter().set(text, test_type(size, size));
  for (const SetGlyph& glyph : paragraph.lines.at(0).glyphs) {
    std::size_t index = 0;
    while (index < scene.outlines.size() && scene.outlines[index].outline != glyph.outline) ++index;
    if (index == scene.outlines.size()) scene.outlines.push_back({glyph.outline, glyph.character});
    scene.glyphs.push_back({index, glyph.x, glyph.y});
  }
  shape.glyphs.size = scene.glyphs.size() - shape.glyphs.begin;
  shape.width = paragraph.width;
  scene.shapes.emplace_back(std::move(shape));
}

Scene kairos_scene(bool real_fonts) {
  const std::string path = PLACARD_SOURCE_FOLDER "/data/portfolio.yaml";
  Problems problems;
  std::vector<Card> cards = read_cards(parse({path, read_file(path)}, problems), problems);
  for (Card& card : cards) {
    if (card.id.text != "kairos-scheduler") continue;
    card.layout = layout_of("project");
    if (!real_fonts) return lay_out(card, test_style(), test_resources(), problems);
    static const Catalog fonts(PLACARD_BUILD_FOLDER "/share/placard/fonts");
    static Typesetter typesetter(fonts);
    LayoutResources resources{typesetter, test_resources().art, test_resources().layouts};
    return lay_out(card, ink_style(), resources, problems);
  }
  throw Failure("the portfolio has no card 'kairos-scheduler'");
}

Picture raster_picture(const Scene& scene, const ResolvedColors& colors, double scale) {
  const Bitmap bitmap = test::to_bitmap(scene, colors, scale);
  return {bitmap.width, bitmap.height, bitmap.rgba};
}

void check_agreement(const Picture& first, const Picture& second, const std::string& name, const Tolerance& tolerance) {
  const Difference any = compare(first, second, tolerance.max_step);
  const Difference visible = compare(first, second, tolerance.visible_step);
  CAPTURE(name, any.largest, any.first_x, any.first_y, visible.share);
  CHECK(any.same_size);
  CHECK(any.pixels <= tolerance.exceptions);
  CHECK(visible.share <= tolerance.visible_share);
  if (any.pixels <= tolerance.exceptions && visible.share <= tolerance.visible_share) return;
  fs::create_directories(PLACARD_BUILD_FOLDER "/golden");
  const std::string path = PLACARD_BUILD_FOLDER "/golden/agreement-" + name + ".png";
  write_png(path, side_by_side(first, second, tolerance.visible_step));
  WARN("first | changed | second: " << path);
}

Scene gradients_scene() {
  Scene scene = plain_scene();
  Box paper{{0, 0, 100, 50}, {10, 10, 10, 10}, {Role::surface}, {{Role::accent, 0.4, {}}, 2, 0}};
  paper.gradient = Gradient{false, {0, 0}, {100, 50}, {}, {{Role::surface}, {Role::accent, 0.5, {}}}};
  scene.shapes.emplace_back(paper);
  Box glow{{0, 0, 100, 50}, {}, {}, {}};
  glow.gradient = Gradient{true, {70, 10}, {}, {40, 25}, {{Role::text, 0.3, {}}, {Role::text, 0.01, {}}}};
  scene.shapes.emplace_back(glow);
  return scene;
}

}  // namespace placard::test
