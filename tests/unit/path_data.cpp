#include "backend/svg/path_data.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <random>
#include <stdexcept>

#include "image/logo.h"
#include "support/paths.h"

using namespace placard;

namespace {

/// Reads path data after the SVG grammar as absolute points.
class DataReader {
 public:
  explicit DataReader(const std::string& data) : data_(data) {}

  // The end points of the commands, in a list for each subpath.
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
    // After a close, drawing may continue without a moveto.
    subpaths_.back().push_back(pen_);
  }

  void skip_space() {
    while (at_ < data_.size() && data_[at_] == ' ') ++at_;
  }

  double number() {
    skip_space();
    int value = 0;
    const auto [end, error] = std::from_chars(data_.data() + at_, data_.data() + data_.size(), value);
    if (error != std::errc{}) throw std::runtime_error("no integer at " + std::to_string(at_) + " of " + data_);
    at_ = static_cast<std::size_t>(end - data_.data());
    return value;
  }

  const std::string& data_;
  std::size_t at_ = 0;
  Point pen_;
  std::vector<std::vector<Point>> subpaths_;
};

// The end points of the commands of a path, rounded to integers.
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

// Whether the written points are expected points in order, and the omitted ones are on the line between two written points.
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
  // The remaining points must be on the closing line.
  for (; next < expected.size(); ++next) {
    if (!on_line(before, expected[next], expected.front())) return false;
  }
  return true;
}

std::string data_of(const Path& path, const GridScale& scale = {}) { return path_data(path, scale); }
Path path_of(const std::string& data) { return parse_path_data(data).value(); }
std::string data_of(const std::string& data) { return data_of(path_of(data)); }

// A path at several positions in one attribute.
std::string data_of(const Path& path, const GridScale& scale, const std::vector<GridPoint>& positions) {
  const PathText text = path_text(path, scale);
  std::string data;
  GridPoint pen;
  for (const GridPoint& position : positions) append_path(data, text, position, pen);
  return data;
}

// No std::uniform_int_distribution: its results differ between standard libraries.
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

TEST_CASE("path data: commands are relative and short, but lines of the maximum length of a logo are not merged", "[backend]") {
  CHECK(data_of("M10 20L30 20L30 50L10 40Z") == "m10 20h20v30l-20-10z");
  CHECK(data_of("M0 0L2 1L4 2L6 3L20 10L20 30Z") == "m0 0 20 10v20z");  // lines in one direction
  CHECK(data_of("M0 0L10 0L4 0L4 8Z") == "m0 0h10-6v8z");               // a line back along itself
  CHECK(data_of("M0 0L50 0L0 0") == "m0 0h50-50");                      // a line and the same line back
  CHECK(data_of("M0 0C300 0 0 300 0 0Z") == "m0 0c300 0 0 300 0 0z");   // a loop
  CHECK(data_of("M0 0Q50 100 100 0C100 -200 300 200 300 0Q350 0 400 0") == "m0 0q50 100 100 0c0-200 200 200 200 0h100");
  CHECK(data_of("M0 0Q50 100 100 0Q150 -100 200 0") == "m0 0q50 100 100 0t100 0");  // a smooth curve
  CHECK(data_of(Path{}).empty());
  CHECK(data_of("M0 0L1000000 1000000L-1000000 1000000L-1000000 -1000000Z") == "m0 0 1000000 1000000h-2000000v-2000000z");
  // A cross product of 32 bits would overflow to 0, as if the points were on one line.
  CHECK(data_of("M0 0L65536 65536L131072 196608") == "m0 0 65536 65536 65536 131072");
}

TEST_CASE("path data: a part starts relative to the start of the part before, and can be reused", "[backend]") {
  CHECK(data_of(path_of("M0 0L10 5L0 10Z"), {}, {{0, 0}, {100, 50}}) == "m0 0 10 5-10 5zm100 50 10 5-10 5z");
  std::string data = data_of(path_of("M3 4L13 4Q13 9 8 9ZM5 5L7 5L6 7Z"), {}, {{0, 0}, {20, -6}});
  CHECK(data == "m3 4h10q0 5-5 5zm2 1h2l-1 2zm18-7h10q0 5-5 5zm2 1h2l-1 2z");
  GridPoint pen;
  append_path(data, path_text({}, {}), {9, 9}, pen);
  CHECK(data.ends_with("l-1 2z"));
}

TEST_CASE("path data: a curve of degree two is quadratic, and a control point near the reflected one is omitted", "[backend]") {
  Path path;
  path.move_to({0, 0});
  path.cubic_to({100.0 / 3, 200.0 / 3}, {200.0 / 3, 200.0 / 3}, {100, 0});
  CHECK(data_of(path) == "m0 0q50 100 100 0");
  const std::string first = "M0 0Q50 100 100 0";
  CHECK(data_of(first + "Q151 -101 200 0") == "m0 0q50 100 100 0t100 0");
  CHECK(data_of(first + "Q152 -100 200 0") == "m0 0q50 100 100 0 52-100 100 0");
  CHECK(data_of(first + "Q150 -98 200 0") == "m0 0q50 100 100 0 50-98 100 0");
}

TEST_CASE("path data: rounding errors are at most half a unit and do not accumulate", "[backend]") {
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

TEST_CASE("path data: ten thousand steps of a third of a unit end at the right point", "[backend]") {
  Path path;
  path.move_to({0, 0});
  for (int i = 1; i <= 10'000; ++i) path.line_to({i / 3.0, std::sin(i / 50.0) * 40});
  const auto written = DataReader(data_of(path)).read();
  REQUIRE(written.size() == 1);
  CHECK(written[0].back() == Point{3333, std::round(std::sin(200.0) * 40)});
  for (const Point& point : written[0]) {
    // The slope of the curve is below 2.4, so half a unit in x and half a unit of rounding in y are allowed.
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

TEST_CASE("path data: points outside the integer range are clamped", "[backend]") {
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
