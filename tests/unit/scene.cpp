#include "scene/scene.h"

using namespace placard;

TEST_CASE("scene: a scene is printed with one shape per line", "[scene]") {
  Scene scene;
  scene.size = {480, 92.5};
  scene.id = "my-card";
  scene.title = "my card";
  Box box{{0, 0, 480, 92.5}, {12, 12, 12, 12}, {Role::surface}, {{Role::border, 0.5, {}}, 1.5, 4}};
  scene.shapes.emplace_back(box);
  Box corners{{1, 2, 3, 4}, {1, 2, 3, 4}, {}, {}};
  corners.gradient = Gradient{true, {}, {}, {1, 1}, {{Role::glow_1}, {Role::none}}};
  scene.shapes.emplace_back(corners);
  TextLine line;
  line.origin = {25, 42};
  line.size = 18;
  line.width = 135.333;
  line.paint = {Role::literal, 1, {1, 2, 3, 0.5}};
  scene.text = "mykairos";
  line.text = {2, 6};
  scene.shapes.emplace_back(line);
  CHECK(to_text(scene) ==
        "scene 480x92.5 my-card\n"
        "title my card\n"
        "box 0,0 480x92.5 radius 12 fill surface line 1.5 border 50% dash 4\n"
        "box 1,2 3x4 radius 1,2,3,4 radial glow_1 none\n"
        "text 25,42 size 18 width 135.33 #01020380 | kairos\n");
}

TEST_CASE("scene: a border is inside its box, and a fill ends below an opaque border, or at the edge", "[scene]") {
  const Box box{{10, 20, 100, 50}, {8, 8, 8, 8}, {Role::surface}, {{Role::border}, 2, 0}};
  CHECK(stroke_of(box).rect == Rect{11, 21, 98, 48});
  CHECK(stroke_of(box).radii[0] == 7);
  CHECK(fill_of(box, true).rect == Rect{11, 21, 98, 48});
  CHECK(fill_of(box, false).rect == box.rect);
  Box plain = box;
  plain.stroke.width = 0;
  CHECK(fill_of(plain, true).rect == box.rect);
  const Box wide{{0, 0, 100, 50}, {0, 1, 0, 9}, {}, {{Role::border}, 4, 0}};
  CHECK(stroke_of(wide).radii == std::array<double, 4>{0, 0, 0, 7});
}
