#pragma once
// Elements that wrap into lines: tags and stats.

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "layout/elements.h"

namespace placard {

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

}  // namespace placard
