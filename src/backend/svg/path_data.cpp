#include "backend/svg/path_data.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numbers>

#include "base/ascii.h"

namespace placard {

namespace {

void append_number(std::string& data, int value) {
  if (value >= 0 && !data.empty() && is_digit(data.back())) data += ' ';
  data += std::to_string(value);
}

/// Writes relative commands in the shortest form that the grammar of path data allows.
class DataWriter {
 public:
  explicit DataWriter(bool keeps_dots = false) : keeps_dots_(keeps_dots) {}

  void move_to(GridPoint p) {
    flush_line();
    // The first command may be relative too: it is then from the origin.
    write('m', {p - pen_});
    if (first_end_ == 0) {
      first_ = p;
      first_end_ = data_.size();
    }
    pen_ = start_ = p;
    control_ = p;
  }

  // Buffers a line in order to merge it with the next one in the same direction.
  void line_to(GridPoint p) {
    if (p == pen_ && !has_line_) {
      if (keeps_dots_ && command_ == 'm') write('h', 0);
      return;
    }
    if (has_line_ && !continues(p)) flush_line();
    has_line_ = true;
    line_end_ = p;
  }

  void quad_to(GridPoint c, GridPoint p) {
    const GridPoint from = end();
    if (on_line(from, c, p)) return line_to(p);
    flush_line();
    const bool smooth = last_ == 't' && near(reflected(), c);
    smooth ? write('t', {p - pen_}) : write('q', {c - pen_, p - pen_});
    last_ = 't';
    control_ = smooth ? reflected() : c;
    pen_ = p;
  }

  void cubic_to(GridPoint a, GridPoint b, GridPoint p) {
    const GridPoint from = end();
    if (on_line(from, a, p) && on_line(from, b, p)) return line_to(p);
    flush_line();
    const bool smooth = (last_ == 's' && near(reflected(), a)) || (last_ != 's' && a == pen_);
    smooth ? write('s', {b - pen_, p - pen_}) : write('c', {a - pen_, b - pen_, p - pen_});
    last_ = 's';
    control_ = b;
    pen_ = p;
  }

  void close() {
    if (has_line_ && line_end_ == start_) has_line_ = false;
    flush_line();
    data_ += 'z';
    command_ = 'z';
    last_ = 'z';
    pen_ = control_ = start_;
  }

  std::string take() {
    flush_line();
    return std::move(data_);
  }

  /// Returns the path without its first moveto.
  PathText take_text() {
    flush_line();
    return {first_, data_.substr(std::min(first_end_, data_.size())), pen_};
  }

 private:
  [[nodiscard]] GridPoint end() const { return has_line_ ? line_end_ : pen_; }
  [[nodiscard]] GridPoint reflected() const { return {2 * pen_.x - control_.x, 2 * pen_.y - control_.y}; }

  // A control point that is one unit off moves the curve by less than half a unit.
  static bool near(GridPoint a, GridPoint b) { return std::abs(a.x - b.x) <= 1 && std::abs(a.y - b.y) <= 1; }

  // Whether `c` lies on the segment from `a` to `b`.
  static bool on_line(GridPoint a, GridPoint c, GridPoint b) {
    if (a == b) return c == a;
    const GridPoint whole = b - a;
    const GridPoint part = c - a;
    const auto product = [](int x, int y) { return std::int64_t{x} * y; };
    if (product(whole.x, part.y) != product(whole.y, part.x)) return false;
    const std::int64_t along = product(part.x, whole.x) + product(part.y, whole.y);
    return along >= 0 && along <= product(whole.x, whole.x) + product(whole.y, whole.y);
  }

  [[nodiscard]] bool continues(GridPoint p) const { return line_end_ != pen_ && on_line(pen_, line_end_, p); }

  void flush_line() {
    if (!has_line_) return;
    has_line_ = false;
    const GridPoint by = line_end_ - pen_;
    if (by.x == 0 && by.y == 0) return;
    if (by.y == 0) {
      write('h', by.x);
    } else if (by.x == 0) {
      write('v', by.y);
    } else {
      write('l', {by});
    }
    last_ = 'l';
    pen_ = control_ = line_end_;
  }

  void write_command(char command) {
    // After a moveto, pairs of numbers are linetos; a repeated command needs no letter.
    const bool repeats = command == command_ || (command == 'l' && command_ == 'm');
    if (repeats && command != 'm') return;
    data_ += command;
    command_ = command;
  }

  void write(char command, int number) {
    write_command(command);
    append_number(data_, number);
  }

  void write(char command, std::initializer_list<GridPoint> points) {
    write_command(command);
    for (const GridPoint& point : points) {
      append_number(data_, point.x);
      append_number(data_, point.y);
    }
  }

  bool keeps_dots_;
  std::string data_;
  GridPoint pen_;
  GridPoint start_;
  GridPoint control_;
  GridPoint line_end_;
  GridPoint first_;            // where it begins
  std::size_t first_end_ = 0;  // of the first command
  bool has_line_ = false;
  char command_ = 0;  // the current command letter
  char last_ = 0;     // 's' after a cubic curve, 't' after a quadratic one
};

constexpr double curve_tolerance = 0.4;  // units
constexpr double merge_tolerance = 0.3;  // units

// The control point of the quadratic curve closest to a cubic one, or nothing if it exceeds the tolerance.
std::optional<Point> as_quad(Point from, Point a, Point b, Point to) {
  const double off_x = to.x - 3 * b.x + 3 * a.x - from.x;
  const double off_y = to.y - 3 * b.y + 3 * a.y - from.y;
  const double deviation = std::numbers::sqrt3 / 36 * std::hypot(off_x, off_y);
  if (deviation > curve_tolerance) return std::nullopt;
  return Point{(3 * (a.x + b.x) - from.x - to.x) / 4, (3 * (a.y + b.y) - from.y - to.y) / 4};
}

// Far outside of any picture, and near enough that differences of points, and the reflection of one, are an int. Only a
// malformed font has such points: what logos may have is limited where they are read.
constexpr double max_coordinate = 1 << 29;

int on_grid(double value) { return static_cast<int>(std::lround(std::clamp(value, -max_coordinate, max_coordinate))); }

GridPoint on_grid(Point p) { return {on_grid(p.x), on_grid(p.y)}; }

/// Buffers quadratic curves while one curve can replace them.
class CurveMerger {
 public:
  explicit CurveMerger(DataWriter& writer) : writer_(writer) {}

  void add(const Quad& curve) {
    curves_.push_back(curve);
    if (curves_.size() == 1) {
      merged_ = curve;
    } else if (const auto one = continues() ? merge(curves_, merge_tolerance) : std::nullopt) {
      merged_ = *one;
    } else {
      curves_.pop_back();
      flush();
      curves_.push_back(curve);
      merged_ = curve;
    }
  }

  void flush() {
    if (!curves_.empty()) writer_.quad_to(on_grid(merged_.control), on_grid(merged_.to));
    curves_.clear();
  }

 private:
  // Whether the last curve continues in the direction of the previous one.
  [[nodiscard]] bool continues() const {
    const Quad& first = curves_[curves_.size() - 2];
    const Quad& second = curves_.back();
    const Point in{first.to.x - first.control.x, first.to.y - first.control.y};
    const Point out{second.control.x - second.from.x, second.control.y - second.from.y};
    const double along = in.x * out.x + in.y * out.y;
    return along > 0 && std::abs(in.x * out.y - in.y * out.x) <= 0.2 * along;
  }

  DataWriter& writer_;
  std::vector<Quad> curves_;
  Quad merged_;
};

void append(DataWriter& writer, const Path& path, GridScale scale) {
  const Point* at = path.points.data();
  const auto next = [&] {
    const Point p{at->x * scale.x, at->y * scale.y};
    ++at;
    return p;
  };
  CurveMerger merger(writer);
  Point pen;
  for (const Verb verb : path.verbs) {
    if (verb != Verb::quad && verb != Verb::cubic) merger.flush();
    if (verb == Verb::close) {
      writer.close();
      continue;
    }
    const Point first = next();
    if (verb == Verb::move) writer.move_to(on_grid(first));
    if (verb == Verb::line) writer.line_to(on_grid(first));
    if (verb == Verb::move || verb == Verb::line) pen = first;
    if (verb == Verb::quad) {
      const Point end = next();
      merger.add({pen, first, end});
      pen = end;
    }
    if (verb == Verb::cubic) {
      const Point second = next();
      const Point end = next();
      if (const auto control = as_quad(pen, first, second, end)) {
        merger.add({pen, *control, end});
      } else {
        merger.flush();
        writer.cubic_to(on_grid(first), on_grid(second), on_grid(end));
      }
      pen = end;
    }
  }
  merger.flush();
}

}  // namespace

PathText path_text(const Path& path, GridScale scale) {
  DataWriter writer;
  append(writer, path, scale);
  return writer.take_text();
}

std::string path_data(const Path& path, GridScale scale, bool keeps_dots) {
  DataWriter writer(keeps_dots);
  append(writer, path, scale);
  return writer.take();
}

void append_path(std::string& data, const PathText& text, GridPoint place, GridPoint& pen) {
  if (text.rest.empty()) return;
  const GridPoint by = text.start + place - pen;
  data += 'm';
  append_number(data, by.x);
  append_number(data, by.y);
  data += text.rest;
  pen = text.end + place;
}

}  // namespace placard
