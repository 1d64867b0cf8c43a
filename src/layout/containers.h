#pragma once
// Elements that arrange others: rows, columns, wrapping lines, and two elements at the ends of a line.

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "layout/elements.h"

namespace placard {

/// One of two elements: the first one if it has room, or else the second one.
class EitherElement : public Element {
 public:
  EitherElement(ElementHandle first, ElementHandle second) : first_(std::move(first)), second_(std::move(second)) {}
  Size fit(double width) override { return (used_ = first_->has_room_in(width) ? first_.get() : second_.get())->fit(width); }
  void draw(Point at, Painter& painter) const override { used_->draw(at, painter); }
  [[nodiscard]] double first_line() const override { return used_->first_line(); }
  [[nodiscard]] std::optional<double> baseline() const override { return used_->baseline(); }
  [[nodiscard]] std::optional<double> filled() const override { return used_->filled(); }
  bool has_room_in(double width) override { return first_->has_room_in(width); }

 private:
  ElementHandle first_;
  ElementHandle second_;
  Element* used_ = nullptr;  // after `fit`
};

/// An element of at most `max_width` px (0: no limit) at a place of the width: 0 at the start, 0.5 in the middle, 1 at the end.
class AlignedElement : public Element {
 public:
  AlignedElement(ElementHandle content, double align, double max_width)
      : content_(std::move(content)), align_(align), max_width_(max_width) {}
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override { content_->draw({at.x + x_, at.y}, painter); }
  [[nodiscard]] double first_line() const override { return content_->first_line(); }
  [[nodiscard]] std::optional<double> baseline() const override { return content_->baseline(); }

 private:
  ElementHandle content_;
  double align_;
  double max_width_;
  double x_ = 0;
};

/// Elements next to each other. First lines are centered on each other; baselines that differ by a few px are aligned with the
/// first one. Elements that grow take the width that the others leave.
class RowElement : public Element {
 public:
  explicit RowElement(double gap) : gap_(gap) {}
  void add(ElementHandle element, bool grows = false);
  /// Lets the second element wrap below the first one if the first one has no room beside it, or a wide one if the first one
  /// would wrap; `gap` px separate them.
  void fold_by(double gap) { fold_gap_ = gap; }
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return line_; }
  [[nodiscard]] std::optional<double> baseline() const override { return baseline_; }
  [[nodiscard]] std::optional<double> filled() const override { return filled_; }
  bool has_room_in(double width) override;

 private:
  struct Item {
    ElementHandle element;
    bool grows = false;
    Size size;
    double x = 0;
    double y = 0;
  };
  // Aligns the items vertically and returns the height of the row.
  double level();
  bool fits_better_folded(double width);
  Size fold(double width);

  double gap_;
  std::optional<double> fold_gap_;
  double filled_ = 0;
  double line_ = 0;
  std::optional<double> baseline_;
  std::vector<Item> items_;
};

/// Elements below each other, each with a gap above. `stretch` distributes extra height above the elements that sink.
class ColumnElement : public Element {
 public:
  void add(ElementHandle element, double gap = 0, bool sinks = false);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;
  /// Stretches a fitted column to at least `height` px.
  void stretch(double height);

 private:
  struct Item {
    ElementHandle element;
    double gap = 0;
    bool sinks = false;
    double y = 0;
  };
  double height_ = 0;
  std::vector<Item> items_;
};

/// Elements that wrap into lines, with a separator between the elements of a line. An element does not stay alone in the last
/// line: the last element of the line before moves down.
class WrapElement : public Element {
 public:
  WrapElement(double spacing, double row_spacing) : spacing_(spacing), row_spacing_(row_spacing) {}
  void add(ElementHandle element);
  void separate_by(ElementHandle separator) { separator_ = std::move(separator); }
  /// Limits the number of lines. `more` makes the last element from the number of elements that are left out.
  void limit_lines(int lines, std::function<ElementHandle(std::size_t)> more);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;
  [[nodiscard]] std::optional<double> baseline() const override;

 private:
  struct Item {
    ElementHandle element;
    Size size;
    Point at;
  };
  // Places the first `count` elements and then `last_`, if any; returns the number of lines.
  int place(std::size_t count, double width);
  void share_last_line(double width);

  double spacing_;
  double row_spacing_;
  ElementHandle separator_;
  std::vector<Point> separators_;
  std::vector<Item> items_;
  int lines_ = 0;
  std::function<ElementHandle(std::size_t)> more_;
  ElementHandle last_;
  Point last_at_;
  std::size_t shown_ = 0;
  std::optional<std::size_t> line_begin_;  // index of the element that `share_last_line` moved to the last line
  Size size_;
};

/// How an element and the one at its side share the width: the content takes what the side leaves, with both at the top or
/// centered on each other; the side takes what the content leaves; or both are lines of text that share a line if they fit whole.
enum class SideBy { top, center, rest, line };

/// An element with another one at the end of its line. Without room for both, the side is above, or below if it took the rest.
class SideElement : public Element {
 public:
  SideElement(ElementHandle content, ElementHandle side, double gap, SideBy by)
      : content_(std::move(content)), side_(std::move(side)), gap_(gap), by_(by) {}
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return content_->first_line(); }

 private:
  [[nodiscard]] double room_for_side(double width);
  [[nodiscard]] bool is_too_narrow(double width);

  ElementHandle content_;
  ElementHandle side_;
  double gap_;
  SideBy by_;
  Point content_at_;
  Point side_at_;
};

}  // namespace placard
