#pragma once
// Elements that arrange others: rows, columns, wrapping lines, and two elements at the ends of a line.

#include <functional>
#include <optional>
#include <vector>

#include "layout/elements.h"

namespace placard {

/// An element of a container, and its place in it.
struct PlacedElement {
  FittedElement element{};
  Point at{};
};

/// The function that draws elements at their places.
std::function<void(Point, Painter&)> draw_all(std::vector<PlacedElement> elements);

/// One of two elements: the first one if it has room, or else the second one.
Element either_element(Element first, Element second);

/// An element of at most `max_width` px (0: no limit) at a place of the width: 0 at the start, 0.5 in the middle, 1 at the end.
Element aligned_element(Element content, double align, double max_width);

/// Whether an element of a row takes the width that the others leave: what it needs of it, or an equal share with those that
/// fill it too.
enum class Growth { none, needed, share };

/// An element of a row. If only one grows, it takes all that the others leave.
struct RowItem {
  Element element{};
  Growth growth = Growth::none;
};

/// How the elements of a row are aligned: first lines are centered on each other, and baselines that differ by a few px are
/// aligned with the first one; or whole elements are at the top or centered.
enum class RowLevel { line, top, center };

/// Elements next to each other. With `fold_gap`, the second element wraps below the first one if the first one has no room beside
/// it, or a wide one if the first one would wrap; the gap in px separates them.
Element row_element(double gap, std::vector<RowItem> items, RowLevel level = RowLevel::line,
                    std::optional<double> fold_gap = std::nullopt);

/// An element of a column, with a gap above.
struct ColumnItem {
  Element element{};
  double gap = 0;
  bool sinks = false;
};

/// Elements below each other.
using Column = std::vector<ColumnItem>;

/// Fits a column to a width and at least `min_height` px: extra height goes above the elements that sink.
FittedElement fit_column(const Column& column, double width, double min_height = 0);
Element column_element(Column column);

/// How elements wrap into lines.
struct WrapOptions {
  double spacing = 0;
  double row_spacing = 0;
  Element separator{};                            ///< between the elements of a line
  int lines = 0;                                  ///< at most; 0 is unlimited
  std::function<Element(std::size_t)> more = {};  ///< the last element from the number of elements that are left out
};

/// Elements that wrap into lines. An element does not stay alone in the last line: the last element of the line before moves
/// down.
Element wrap_element(std::vector<Element> elements, WrapOptions options);

/// How an element and the one at its side share the width: the content takes what the side leaves, with both at the top or
/// centered on each other; the side takes what the content leaves; or both are lines of text that share a line if they fit whole.
enum class SideBy { top, center, rest, line };

/// An element with another one at the end of its line. Without room for both, the side is above, or below if it took the rest.
Element side_element(Element content, Element side, double gap, SideBy by);

}  // namespace placard
