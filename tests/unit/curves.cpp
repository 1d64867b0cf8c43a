#include "backend/svg/path_data.h"

#include <cmath>
#include <numbers>

using namespace placard;

namespace {

// An arc of a circle around the origin, as a curve with the same tangents.
Quad arc(double radius, double from, double to) {
  const double half = (to - from) / 2;
  const double reach = radius / std::cos(half);
  const auto at = [](double r, double angle) { return Point{r * std::cos(angle), r * std::sin(angle)}; };
  return {at(radius, from), at(reach, from + half), at(radius, to)};
}

constexpr double quarter = std::numbers::pi / 2;

}  // namespace

TEST_CASE("curves: several curves of a small round corner are merged into one", "[backend]") {
  const std::vector<Quad> corner{arc(8, 0, quarter / 3), arc(8, quarter / 3, quarter * 2 / 3), arc(8, quarter * 2 / 3, quarter)};
  const auto one = merge(corner, 0.3);
  REQUIRE(one);
  CHECK(one->from == corner.front().from);
  CHECK(one->to == corner.back().to);
  for (double t = 0; t <= 1; t += 0.05) {
    const double x = (1 - t) * (1 - t) * one->from.x + 2 * t * (1 - t) * one->control.x + t * t * one->to.x;
    const double y = (1 - t) * (1 - t) * one->from.y + 2 * t * (1 - t) * one->control.y + t * t * one->to.y;
    CHECK(std::abs(std::hypot(x, y) - 8) <= 0.3 + 0.02);
  }
}

TEST_CASE("curves: large round corners and curves that turn back or have no length are not merged", "[backend]") {
  CHECK_FALSE(merge({arc(60, 0, quarter / 2), arc(60, quarter / 2, quarter)}, 0.3));
  CHECK_FALSE(merge({arc(1, 0, quarter), arc(1, quarter, 2 * quarter)}, 0.3));
  CHECK_FALSE(merge({{{0, 0}, {1, 0}, {2, 0}}, {{2, 0}, {3, 0}, {4, 0}}}, 0.3));
  CHECK_FALSE(merge({{{0, 0}, {0, 0}, {0, 0}}, {{0, 0}, {0, 0}, {0, 0}}}, 0.3));
}
