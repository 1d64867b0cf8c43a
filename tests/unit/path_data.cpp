#include "backend/svg/path_data.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <random>
#include <stdexcept>

#include "support/paths.h"

using namespace placard;

namespace {

/// Path data as absolute points, read as the SVG grammar says.
class DataReader {
 public:
  explicit DataReader(const std::string& data) : data_(data) {}

  // The points where commands end; a moveto begins a new list, and a closing line ends where it began.
  std::vector<std::vector<Point>> read() {
    char command = 0;
    while (skip_space(), at_ < data_.size()) {
      if (std::isalpha(static_cast<unsigned char>(data_[at_])) != 0) command = data_[at_++];
      if (command == 'z') {
        pen_ = subpaths_.back().front();
        continue;
      }
      step(command);
      if (command == 'm') command = 'l';
    }
    return subpaths_;
  }

 private:
  void step(char command) {
    if (command == 'm') subpaths_.emplace_back();
    Point by;
    if (command == 'h') {
      by.x = number();
    } else if (command == 'v') {
      by.y = number();
    } else {
      static const std::string one_point = "mlt";
      const int points = one_point.find(command) != std::string::npos ? 1 : command == 'c' ? 3 : 2;
      for (int i = 0; i < points; ++i) by = {number(), number()};
    }
    pen_ = {pen_.x + by.x, pen_.y + by.y};
    // Behind a close, drawing may go on without a moveto.
    subpaths_.back().push_back(pen_);
  }

  void skip_space() {
    while (at_ < data_.size() && data_[at_] == ' ') ++at_;
  }

  double number() {
    skip_space();
    int value = 0;
    const auto [end, error] = std::from_chars(data_.data() + at_, data_.data() + data_.size(), value);
    if (error != std::errc{}) throw std::runtime_error("no whole number at " + std::to_string(at_) + " of " + data_);
    at_ = static_cast<std::size_t>(end - data_.data());
    return value;
  }

  const std::string& data_;
  std::size_t at_ = 0;
  Point pen_;
  std::vector<std::vector<Point>> subpaths_;
};

// Where the commands of a path end, in whole units.
std::vector<std::vector<Point>> rounded_ends(const Path& path, const GridScale& scale) {
  std::vector<std::vector<Point>> subpaths;
  const Point* at = path.points.data();
  for (const Verb verb : path.verbs) {
    const std::size_t count = test::points_of(verb);
    if (count == 0) continue;
    at += count;
    const Point end{std::round(at[-1].x * scale.x), std::round(at[-1].y * scale.y)};
    if (verb == Verb::move) subpaths.emplace_back();
    subpaths.back().push_back(end);
  }
  return subpaths;
}

bool on_line(Point a, Point p, Point b) {
  const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  const double along = (b.x - a.x) * (p.x - a.x) + (b.y - a.y) * (p.y - a.y);
  return cross == 0 && along >= 0 && along <= (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
}

// Every point that was written is one of the expected ones, in their order, and those left out lie on the line between.
bool agrees(const std::vector<Point>& expected, const std::vector<Point>& written) {
  std::size_t next = 0;
  Point before = expected.front();
  for (const Point& point : written) {
    std::vector<Point> skipped;
    while (next < expected.size() && expected[next] != point) skipped.push_back(expected[next++]);
    if (next == expected.size()) return false;
    for (const Point& p : skipped) {
      if (!on_line(before, p, point)) return false;
    }
    before = point;
    ++next;
  }
  // What is left goes back to the beginning in a straight line, which closing does anyway.
  for (; next < expected.size(); ++next) {
    if (!on_line(before, expected[next], expected.front())) return false;
  }
  return true;
}

std::string data_of(const Path& path, const GridScale& scale = {}) { return path_data(path, scale); }

// A path at several places in one attribute.
std::string data_of(const Path& path, const GridScale& scale, const std::vector<GridPoint>& places) {
  const PathText text = path_text(path, scale);
  std::string data;
  GridPoint pen;
  for (const GridPoint& place : places) append_path(data, text, place, pen);
  return data;
}

// Distributions of the library differ from one to the next: these do not.
Path random_path(std::mt19937& random) {
  const auto place = [&] { return static_cast<double>(random() % 100'000) / 100 - 500; };
  const auto point = [&] { return Point{place(), place()}; };
  Path path;
  for (int subpath = 0; subpath < 3; ++subpath) {
    path.move_to(point());
    for (int i = 0; i < 12; ++i) {
      switch (random() % 6) {
        case 0: path.line_to({path.points.back().x, place()}); break;
        case 1: path.line_to({place(), path.points.back().y}); break;
        case 2: path.quad_to(point(), point()); break;
        case 3: path.cubic_to(point(), point(), point()); break;
        default: path.line_to(point());
      }
    }
    path.close();
  }
  return path;
}

}  // namespace

TEST_CASE("path data: commands are relative and say nothing twice", "[backend]") {
  Path path;
  path.move_to({10, 20});
  path.line_to({30, 20});
  path.line_to({30, 50});
  path.line_to({10, 40});
  path.close();
  CHECK(data_of(path) == "m10 20h20v30l-20-10z");
}

TEST_CASE("path data: a second part begins where the first one ended", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.line_to({10, 5});
  path.line_to({0, 10});
  path.close();
  CHECK(data_of(path, {}, {{0, 0}, {100, 50}}) == "m0 0 10 5-10 5zm100 50 10 5-10 5z");
}

TEST_CASE("path data: lines in one direction become one", "[backend]") {
  Path path;
  path.move_to({0, 0});
  for (int i = 1; i <= 10; ++i) path.line_to({i * 2.0, i * 1.0});
  path.line_to({20, 30});
  path.close();
  CHECK(data_of(path) == "m0 0 20 10v20z");
}

TEST_CASE("path data: a line back along itself is not lost", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.line_to({10, 0});
  path.line_to({4, 0});
  path.line_to({4, 8});
  path.close();
  CHECK(data_of(path) == "m0 0h10-6v8z");
}

TEST_CASE("path data: curves keep their degree, and a straight one is a line", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.quad_to({50, 100}, {100, 0});
  path.cubic_to({100, -200}, {300, 200}, {300, 0});
  path.quad_to({350, 0}, {400, 0});
  CHECK(data_of(path) == "m0 0q50 100 100 0c0-200 200 200 200 0h100");
}

TEST_CASE("path data: a quadratic curve that was raised to a cubic one is quadratic again", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.cubic_to({100.0 / 3, 200.0 / 3}, {200.0 / 3, 200.0 / 3}, {100, 0});
  CHECK(data_of(path) == "m0 0q50 100 100 0");
}

TEST_CASE("path data: a curve that goes on smoothly leaves its first control point out", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.quad_to({50, 100}, {100, 0});
  path.quad_to({150, -100}, {200, 0});
  CHECK(data_of(path) == "m0 0q50 100 100 0t100 0");
}

TEST_CASE("path data: a control point may be one unit off to be left out, and no more", "[backend]") {
  const auto second = [](double x, double y) {
    Path path;
    path.move_to({0, 0});
    path.quad_to({50, 100}, {100, 0});
    path.quad_to({x, y}, {200, 0});
    return data_of(path).substr(std::string("m0 0q50 100 100 0").size());
  };
  CHECK(second(151, -101) == "t100 0");
  CHECK(second(152, -100) == " 52-100 100 0");
  CHECK(second(150, -98) == " 50-98 100 0");
}

TEST_CASE("path data: nothing is written of a path without commands", "[backend]") { CHECK(data_of(Path{}).empty()); }

TEST_CASE("path data: a loop that ends where it begins is drawn", "[backend]") {
  Path drop;
  drop.move_to({0, 0});
  drop.cubic_to({300, 0}, {0, 300}, {0, 0});
  drop.close();
  CHECK(data_of(drop) == "m0 0c300 0 0 300 0 0z");
}

TEST_CASE("path data: a line there and back again is drawn", "[backend]") {
  Path spike;
  spike.move_to({0, 0});
  spike.line_to({50, 0});
  spike.line_to({0, 0});
  CHECK(data_of(spike) == "m0 0h50-50");
}

TEST_CASE("path data: rounding moves no point by more than half a unit and does not add up", "[backend]") {
  std::mt19937 random(8);
  for (int i = 0; i < 500; ++i) {
    const Path path = random_path(random);
    const GridScale scale{1 + 0.003 * i, -(1 + 0.002 * i)};
    const auto expected = rounded_ends(path, scale);
    const std::string data = data_of(path, scale);
    CAPTURE(i, data);
    const auto written = DataReader(data).read();
    REQUIRE(written.size() == expected.size());
    for (std::size_t part = 0; part < written.size(); ++part) {
      CHECK(written[part].front() == expected[part].front());
      CHECK(agrees(expected[part], written[part]));
    }
  }
}

TEST_CASE("path data: ten thousand steps of a third of a unit end where they should", "[backend]") {
  Path path;
  path.move_to({0, 0});
  for (int i = 1; i <= 10'000; ++i) path.line_to({i / 3.0, std::sin(i / 50.0) * 40});
  const auto written = DataReader(data_of(path)).read();
  REQUIRE(written.size() == 1);
  CHECK(written[0].back() == Point{3333, std::round(std::sin(200.0) * 40)});
  for (const Point& point : written[0]) {
    // The curve's true height near this point: it changes by less than 0.8 a unit, and half a unit is rounding.
    REQUIRE(std::abs(point.y - std::sin(point.x * 3 / 50) * 40) <= 0.5 + 0.5 * 40 * 3 / 50 + 1e-9);
  }
}

TEST_CASE("path data: paths of several glyphs in one attribute do not drift", "[backend]") {
  std::mt19937 random(11);
  const Path path = random_path(random);
  constexpr GridScale scale{0.137, -0.137};
  std::vector<GridPoint> places;
  for (int i = 0; i < 40; ++i) places.push_back({i * 61, 0});
  const std::string data = data_of(path, scale, places);
  const auto written = DataReader(data).read();
  auto expected = rounded_ends(path, scale);
  for (auto& subpath : expected) subpath.front().x += 39 * 61;
  REQUIRE(written.size() == 40 * expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(written[39 * expected.size() + i].front() == expected[i].front());
}

TEST_CASE("path data: the text of a path can be put anywhere", "[backend]") {
  Path path;
  path.move_to({3, 4});
  path.line_to({13, 4});
  path.quad_to({13, 9}, {8, 9});
  path.close();
  path.move_to({5, 5});
  path.line_to({7, 5});
  path.line_to({6, 7});
  path.close();
  std::string data = data_of(path, {}, {{0, 0}, {20, -6}});
  CHECK(data == "m3 4h10q0 5-5 5zm2 1h2l-1 2zm18-7h10q0 5-5 5zm2 1h2l-1 2z");
  GridPoint pen;
  append_path(data, path_text({}, {}), {9, 9}, pen);
  CHECK(data.ends_with("l-1 2z"));
}

TEST_CASE("path_data: lines as long as a logo's coordinates allow stay apart", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.line_to({1'000'000, 1'000'000});
  path.line_to({-1'000'000, 1'000'000});
  path.line_to({-1'000'000, -1'000'000});
  path.close();
  CHECK(data_of(path) == "m0 0 1000000 1000000h-2000000v-2000000z");
  // Whether (65536, 65537) lies on the line cannot be seen from 32 bits of the products.
  Path bent;
  bent.move_to({0, 0});
  bent.line_to({65536, 65536});
  bent.line_to({131072, 196608});
  CHECK(data_of(bent) == "m0 0 65536 65536 65536 131072");
}

TEST_CASE("path_data: points beyond all pictures are moved to where integers still do", "[backend]") {
  Path path;
  path.move_to({-1e30, 0});
  path.line_to({1e30, 1});
  path.quad_to({-1e30, -1e30}, {0, 1e30});
  path.quad_to({1e30, 1e30}, {0, 0});
  path.cubic_to({1e30, 1e30}, {-1e30, 5}, {1e30, -1e30});
  path.close();
  const std::string data = data_of(path, {10, 10});
  CHECK(data.starts_with("m-536870912 0 1073741824 10"));
  CHECK(data.ends_with("z"));
}
