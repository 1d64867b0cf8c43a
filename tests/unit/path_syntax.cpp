#include "image/logo.h"

#include <cmath>
#include <numbers>

#include "support/paths.h"

using namespace placard;

namespace {

// The commands of a path with absolute points.
std::string shown(const std::string& data) {
  const auto path = parse_path_data(data);
  if (!path) return "nothing";
  std::string text;
  const Point* at = path->points.data();
  for (const Verb verb : path->verbs) {
    text += "MLQCZ"[static_cast<std::size_t>(verb)];
    for (std::size_t i = 0; i < test::points_of(verb); ++i, ++at) {
      text += " " + std::to_string(std::lround(at->x)) + "," + std::to_string(std::lround(at->y));
    }
    text += verb == Verb::close ? "" : " ";
  }
  return text;
}

}  // namespace

TEST_CASE("path syntax: absolute and relative commands are read", "[image]") {
  CHECK(shown("M10 20L30 40H5V6Z") == "M 10,20 L 30,40 L 5,40 L 5,6 Z");
  CHECK(shown("m10 20l30 40h5v6z") == "M 10,20 L 40,60 L 45,60 L 45,66 Z");
  CHECK(shown("M0 0C1 2 3 4 5 6Q7 8 9 10") == "M 0,0 C 1,2 3,4 5,6 Q 7,8 9,10 ");
  CHECK(shown("m1 1c1 2 3 4 5 6q1 1 2 2") == "M 1,1 C 2,3 4,5 6,7 Q 7,8 8,9 ");
}

TEST_CASE("path syntax: repeated commands, closed subpaths and numbers without separators are read", "[image]") {
  CHECK(shown("M0 0 10 10 20 0") == "M 0,0 L 10,10 L 20,0 ");
  CHECK(shown("m5 5 10 10") == "M 5,5 L 15,15 ");
  CHECK(shown("M0 0l1 1 2 2h3 4") == "M 0,0 L 1,1 L 3,3 L 6,3 L 10,3 ");
  CHECK(shown("M10 10h20v20zl5 5") == "M 10,10 L 30,10 L 30,30 ZL 15,15 ");
  CHECK(shown("M10-20.6.7-3") == "M 10,-21 L 1,-3 ");
  CHECK(shown("M1e2,-1E1") == "M 100,-10 ");
  CHECK(shown(" M 1 , 2 \n L\t3 4 ") == "M 1,2 L 3,4 ");
  CHECK(shown("M0 0a5 5 0 0110 0") == shown("M0 0a5 5 0 0 1 10 0"));
}

TEST_CASE("path syntax: smooth curves reflect the control point of the same kind of curve only", "[image]") {
  CHECK(shown("M0 0C0 10 10 10 10 0S20 -10 20 0") == "M 0,0 C 0,10 10,10 10,0 C 10,-10 20,-10 20,0 ");
  CHECK(shown("M0 0Q5 10 10 0T20 0T30 0") == "M 0,0 Q 5,10 10,0 Q 15,-10 20,0 Q 25,10 30,0 ");
  CHECK(shown("M5 5S20 -10 20 0") == "M 5,5 C 5,5 20,-10 20,0 ");
  CHECK(shown("M0 0Q5 10 10 0S20 -10 20 0") == "M 0,0 Q 5,10 10,0 C 10,0 20,-10 20,0 ");
}

TEST_CASE("path syntax: an arc is on its ellipse and ends at its end point", "[image]") {
  const auto path = parse_path_data("M50 0A50 25 0 1 1 -50 0A50 25 0 0 1 50 0");
  REQUIRE(path);
  const auto& points = path->points;
  CHECK(std::hypot(points.back().x - 50, points.back().y) < 1e-9);
  for (std::size_t i = 3; i < points.size(); i += 3) {
    CHECK(std::abs(std::pow(points[i].x / 50, 2) + std::pow(points[i].y / 25, 2) - 1) < 1e-9);
  }
  // The middle of a quarter is on the ellipse too, as exactly as a cubic curve allows.
  const Point middle{(points[0].x + 3 * points[1].x + 3 * points[2].x + points[3].x) / 8,
                     (points[0].y + 3 * points[1].y + 3 * points[2].y + points[3].y) / 8};
  CHECK(std::abs(std::hypot(middle.x / 50, middle.y / 25) - 1) < 1e-3);
}

TEST_CASE("path syntax: an arc that is too small is scaled, and an arc without a radius is a line", "[image]") {
  const auto grown = parse_path_data("M0 0A1 1 0 0 1 100 0");
  REQUIRE(grown);
  CHECK(std::abs(grown->points[3].y) > 49);
  CHECK(shown("M0 0A0 5 0 0 1 10 0") == "M 0,0 L 10,0 ");
  CHECK(shown("M7 7A5 5 0 0 1 7 7") == "M 7,7 ");
}

TEST_CASE("path syntax: invalid path data and points that are too far from the origin are rejected", "[image]") {
  for (const std::string data : {"L1 2", "10 20", "M1", "M1 2 3", "M0 0X5 5", "M0 0L", "M0 0Z5", "M0 0a1 1 0 2 0 5 5",
                                 "M0 0lnan 1", "M0 0l1e9 1", "M0 0 <script>"}) {
    CAPTURE(data);
    CHECK(shown(data) == "nothing");
  }
  CHECK(parse_path_data("")->empty());
  std::string endless = "M0 0";
  for (int i = 0; i < 200'001; ++i) endless += "h1";
  CHECK_FALSE(parse_path_data(endless));
  CHECK(shown("M0 0h1000000") == "M 0,0 L 1000000,0 ");
  CHECK(shown("M0 0h1000000h1") == "nothing");
  CHECK(shown("M0 0q900000 0 0 0t0 0t1 0") == "M 0,0 Q 900000,0 0,0 Q -900000,0 0,0 Q 900000,0 1,0 ");
  CHECK(shown("M0 0Q-900000 0 900000 0T0 0") == "nothing");
}
