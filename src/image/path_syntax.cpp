#include "image/logo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/ascii.h"
#include "base/limits.h"
#include "image/number_scanner.h"

namespace placard {

namespace {

struct Arc {
  double rx = 0;
  double ry = 0;
  double rotation = 0;  // degrees
  bool large = false;
  bool sweep = false;
};

/// An arc in center parameterization.
struct CenteredArc {
  Point center;
  Size radius;
  double cosine = 1;  // of its rotation
  double sine = 0;
  double start = 0;  // radians
  double turn = 0;

  [[nodiscard]] Point place(double x, double y) const {
    return {center.x + cosine * radius.width * x - sine * radius.height * y,
            center.y + sine * radius.width * x + cosine * radius.height * y};
  }
};

// SVG 2, appendix B.2.4: conversion from endpoint to center parameterization.
CenteredArc centered(Point from, Arc arc, Point to) {
  const double phi = arc.rotation * std::numbers::pi / 180;
  const double cosine = std::cos(phi);
  const double sine = std::sin(phi);
  const double dx = (from.x - to.x) / 2;
  const double dy = (from.y - to.y) / 2;
  const double x = cosine * dx + sine * dy;
  const double y = -sine * dx + cosine * dy;
  const double stretch = x * x / (arc.rx * arc.rx) + y * y / (arc.ry * arc.ry);
  if (stretch > 1) {
    arc.rx *= std::sqrt(stretch);
    arc.ry *= std::sqrt(stretch);
  }
  const double rx2 = arc.rx * arc.rx;
  const double ry2 = arc.ry * arc.ry;
  const double numerator = std::max(0.0, rx2 * ry2 - rx2 * y * y - ry2 * x * x);
  const double root = std::sqrt(numerator / (rx2 * y * y + ry2 * x * x)) * (arc.large == arc.sweep ? -1 : 1);
  const double cx = root * arc.rx * y / arc.ry;
  const double cy = -root * arc.ry * x / arc.rx;
  const Point center{cosine * cx - sine * cy + (from.x + to.x) / 2, sine * cx + cosine * cy + (from.y + to.y) / 2};
  const double start = std::atan2((y - cy) / arc.ry, (x - cx) / arc.rx);
  double turn = std::atan2((-y - cy) / arc.ry, (-x - cx) / arc.rx) - start;
  if (!arc.sweep && turn > 0) turn -= 2 * std::numbers::pi;
  if (arc.sweep && turn < 0) turn += 2 * std::numbers::pi;
  return {center, {arc.rx, arc.ry}, cosine, sine, start, turn};
}

// Adds an elliptical arc as cubic curves of at most 90 degrees each.
void add_arc(Path& path, Point from, Arc given, Point to) {
  given.rx = std::abs(given.rx);
  given.ry = std::abs(given.ry);
  if (given.rx == 0 || given.ry == 0) return path.line_to(to);
  if (from == to) return;
  const CenteredArc arc = centered(from, given, to);
  const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(arc.turn) / (std::numbers::pi / 2) - 1e-9)));
  const double step = arc.turn / pieces;
  const double handle = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < pieces; ++i) {
    const double a = arc.start + i * step;
    const double b = a + step;
    const Point end = i + 1 == pieces ? to : arc.place(std::cos(b), std::sin(b));
    path.cubic_to(arc.place(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                  arc.place(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), end);
  }
}

// Also false for NaN.
bool is_coordinate(double value) { return std::abs(value) <= limits.logo_coordinate.number(); }

bool is_near(Point p) { return is_coordinate(p.x) && is_coordinate(p.y); }

class Parser {
 public:
  explicit Parser(std::string_view data) : scanner_(data) {}

  std::optional<Path> parse() {
    scanner_.skip_space();
    while (!scanner_.rest().empty()) {
      const char letter = scanner_.rest().front();
      if (is_letter(letter)) {
        command_ = letter;
        scanner_.take({&letter, 1});
      } else if (command_ == 'z' || command_ == 'Z' || command_ == 0) {
        return std::nullopt;
      }
      if (path_.empty() && command_ != 'm' && command_ != 'M') return std::nullopt;
      if (!run() || path_.points.size() > limits.logo_points.value) return std::nullopt;
      scanner_.skip_separators();
    }
    // Relative commands, arcs and reflections can exceed the limit, although each number is below it.
    if (!std::ranges::all_of(path_.points, is_near)) return std::nullopt;
    return std::move(path_);
  }

 private:
  // Runs one command; false if its numbers are missing.
  bool run() {
    switch (lower(command_)) {
      case 'm': return run_move();
      case 'l': return line(point());
      case 'h': return line(point_at(coordinate(pen_.x), pen_.y));
      case 'v': return line(point_at(pen_.x, coordinate(pen_.y)));
      case 'c': return run_cubic(false);
      case 's': return run_cubic(true);
      case 'q': return run_quad(false);
      case 't': return run_quad(true);
      case 'a': return run_arc();
      case 'z': path_.close(); return go_to(start_, 'z');
      default: return false;
    }
  }

  [[nodiscard]] bool relative() const { return command_ >= 'a'; }

  bool run_move() {
    const auto p = point();
    if (!p) return false;
    path_.move_to(*p);
    start_ = *p;
    command_ = relative() ? 'l' : 'L';  // further pairs are lines
    return go_to(*p, 'm');
  }

  bool line(std::optional<Point> p) {
    if (!p) return false;
    path_.line_to(*p);
    return go_to(*p, 'l');
  }

  bool run_cubic(bool smooth) {
    const auto first = smooth ? reflected('c') : point();
    const auto second = point();
    const auto end = point();
    if (!first || !second || !end) return false;
    path_.cubic_to(*first, *second, *end);
    control_ = *second;
    return go_to(*end, 'c');
  }

  bool run_quad(bool smooth) {
    const auto control = smooth ? reflected('q') : point();
    const auto end = point();
    if (!control || !end) return false;
    path_.quad_to(*control, *end);
    control_ = *control;
    return go_to(*end, 'q');
  }

  bool run_arc() {
    const auto rx = scanner_.number();
    const auto ry = scanner_.number();
    const auto rotation = scanner_.number();
    const auto large = scanner_.flag();
    const auto sweep = scanner_.flag();
    const auto end = point();
    if (!rx || !ry || !rotation || !large || !sweep || !end) return false;
    add_arc(path_, pen_, {*rx, *ry, *rotation, *large, *sweep}, *end);
    return go_to(*end, 'a');
  }

  // Moves the pen after a command.
  bool go_to(Point p, char command) {
    pen_ = p;
    last_ = command;
    return true;
  }

  // The control point opposite of that of the last curve, if it was of the same kind.
  [[nodiscard]] std::optional<Point> reflected(char kind) const {
    return last_ == kind ? Point{2 * pen_.x - control_.x, 2 * pen_.y - control_.y} : pen_;
  }

  static std::optional<Point> point_at(std::optional<double> x, std::optional<double> y) {
    return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
  }

  std::optional<Point> point() {
    const auto x = coordinate(pen_.x);
    return point_at(x, coordinate(pen_.y));
  }

  // A number, from `pen` on in a relative command.
  std::optional<double> coordinate(double pen) {
    const auto value = scanner_.number();
    return value && relative() ? *value + pen : value;
  }

  NumberScanner scanner_;
  Path path_;
  Point pen_;
  Point start_;
  Point control_;
  char command_ = 0;
  char last_ = 0;
};

}  // namespace

std::optional<Path> parse_path_data(std::string_view data) { return Parser(data).parse(); }

}  // namespace placard
