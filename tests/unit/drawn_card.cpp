#include "preview/drawn_card.h"

using namespace placard;

namespace {

TextLine line(Scene& scene, double x, double y, double width, std::string_view text, std::string_view part) {
  TextLine result;
  result.origin = {x, y};
  result.size = 10;
  result.width = width;
  result.text = {scene.text.size(), text.size()};
  scene.text += text;
  result.part = part;
  return result;
}

Box box(Rect rect) {
  Box result;
  result.rect = rect;
  return result;
}

}  // namespace

TEST_CASE("shown: the lines of a field are one box", "[preview]") {
  Scene scene;
  scene.size = {200, 100};
  scene.shapes = {box({0, 0, 200, 100}), line(scene, 10, 20, 50, "one", "summary"), line(scene, 10, 35, 80, "two", "summary"),
                  line(scene, 10, 60, 20, "else", "title")};
  const auto boxes = boxes_of(scene);
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].name == "summary");
  CHECK(boxes[0].text == "one two");
  CHECK(boxes[0].rect.x == 10);
  CHECK(boxes[0].rect.width == 80);
  CHECK(boxes[0].rect.height == 25);
  CHECK(boxes[1].name == "title");
}

TEST_CASE("shown: text on a pill has the box of the pill", "[preview]") {
  Scene scene;
  scene.size = {200, 100};
  scene.shapes = {box({0, 0, 200, 100}), box({10, 10, 60, 20}), line(scene, 15, 24, 40, "tag", "tag"), box({80, 10, 60, 20}),
                  line(scene, 85, 24, 40, "other", "tag")};
  const auto boxes = boxes_of(scene);
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].rect.width == 60);
  CHECK(boxes[1].rect.x == 80);
  CHECK(boxes[1].text == "other");
}
