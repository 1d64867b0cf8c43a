#pragma once
// Elements that fill line after line: tags and stats.

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "layout/elements.h"

namespace placard {

/// Elements along a line, going on in the next line where there is no room left. A separator stands between two
/// elements of a line, never at its begin or end. One that would stand alone in the last line gets the last of the line
/// before for company.
class WrapElement : public Element {
 public:
  WrapElement(double spacing, double row_spacing) : spacing_(spacing), row_spacing_(row_spacing) {}
  void add(ElementHandle element);
  void separate_by(ElementHandle separator) { separator_ = std::move(separator); }
  /// At most this many lines; what `more` makes of the number of elements that are left out stands at the end.
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
  // Places the first `count` elements, and `last_` behind them where it is there; says how many lines that takes.
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
  std::optional<std::size_t> line_begin_;  // an element that begins a line although it had room in the one before
  Size size_;
};

}  // namespace placard
