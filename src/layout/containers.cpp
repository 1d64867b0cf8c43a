// Elements that arrange others.

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/containers.h"

namespace placard {

namespace {

// Share of the width that an element at the side may take.
constexpr double max_side = 0.45;

constexpr double max_stacked_gap = 20;  // px between two elements that do not fit on a line

double room_for_side(const Element& content, double gap, SideBy by, double width) {
  if (by == SideBy::line) return width;
  const double share = std::round(max_side * width);
  return by == SideBy::rest ? std::max(share, width - gap - content.fit(width).size.width) : share;
}

// Whether the content leaves too little width for the side.
bool is_too_narrow(const Element& content, const Element& side, double gap, SideBy by, double width) {
  constexpr double natural = std::numeric_limits<double>::infinity();
  if (by == SideBy::top || by == SideBy::center)
    return side.fit(room_for_side(content, gap, by, width)).size.width + gap > width / 2;
  double needed = side.fit(natural).size.width;
  if (by == SideBy::rest) needed = std::min(needed, max_side * width);
  return content.fit(natural).size.width + gap + needed > width;
}

FittedElement fit_side(const Element& content, const Element& side, double gap, SideBy by, double width) {
  const bool is_stacked = is_too_narrow(content, side, gap, by, width);
  PlacedElement end{side.fit(is_stacked && by == SideBy::rest ? width : room_for_side(content, gap, by, width))};
  PlacedElement start{content.fit(is_stacked ? width : width - end.element.size.width - gap)};
  const double own = start.element.size.height;
  const double other = end.element.size.height;
  FittedElement fitted{{width, std::max(own, other)}, start.element.first_line};
  if (is_stacked) {
    const double between = std::min(gap, max_stacked_gap);
    (by == SideBy::rest ? end : start).at.y = (by == SideBy::rest ? own : other) + between;
    fitted.size.height = own + between + other;
  } else {
    end.at.x = width - end.element.size.width;
    if (by != SideBy::top) {
      start.at.y = std::floor((fitted.size.height - own) / 2);
      end.at.y = std::floor((fitted.size.height - other) / 2);
    }
  }
  fitted.draw = draw_all({std::move(start), std::move(end)});
  return fitted;
}

/// The places of elements that are wrapped into lines.
struct Lines {
  std::vector<Point> elements;
  std::vector<Point> separators;
  Size size;
  int count = 0;
};

// Fills lines from top to bottom. The element `begin` begins a line.
Lines wrapped(const std::vector<FittedElement>& elements, const WrapOptions& options, double separator, std::size_t begin,
              double width) {
  const double between = options.separator ? 2 * options.spacing + separator : options.spacing;
  Lines lines;
  Point pen;
  double line_height = 0;
  for (const FittedElement& element : elements) {
    const bool begins_line = line_height == 0;
    if (!begins_line && (lines.elements.size() == begin || pen.x + between + element.size.width > width)) {
      pen = {0, pen.y + line_height + options.row_spacing};
      line_height = 0;
      ++lines.count;
    } else if (!begins_line) {
      lines.separators.push_back({pen.x + options.spacing, pen.y});
      pen.x += between;
    }
    lines.elements.push_back(pen);
    pen.x += element.size.width;
    line_height = std::max(line_height, element.size.height);
    lines.size = {std::max(lines.size.width, pen.x), pen.y + line_height};
  }
  lines.count += elements.empty() ? 0 : 1;
  return lines;
}

FittedElement fit_wrap(const std::vector<Element>& elements, const WrapOptions& options, double width) {
  constexpr std::size_t min_kept = 2;
  const FittedElement separator = options.separator ? options.separator.fit(width) : FittedElement{};
  std::vector<FittedElement> shown;
  for (const Element& element : elements) shown.push_back(element.fit(width));
  const auto place = [&](std::size_t begin) { return wrapped(shown, options, separator.size.width, begin, width); };
  Lines lines = place(0);
  for (std::size_t out = 1; lines.count > options.lines && options.lines > 0 && out <= elements.size(); ++out) {
    shown.resize(elements.size() - out);
    shown.push_back(options.more(out).fit(width));
    lines = place(0);
  }
  // Moves an element to the last line if it has only one, the line before keeps at least two, and no line is added.
  const std::size_t alone = shown.empty() ? 0 : shown.size() - 1;
  const auto row = [&](std::size_t i) { return lines.elements[i].y; };
  if (alone > min_kept && row(alone) != row(alone - 1) && row(alone - 1) == row(alone - 1 - min_kept)) {
    Lines shared = place(alone - 1);
    if (shared.size.height <= lines.size.height) lines = std::move(shared);
  }
  FittedElement wrap{.size = lines.size};
  if (!elements.empty()) {
    wrap.first_line = shown.front().first_line;
    wrap.baseline = shown.front().baseline;
  }
  std::vector<PlacedElement> placed;
  for (std::size_t i = 0; i < shown.size(); ++i) placed.push_back({std::move(shown[i]), lines.elements[i]});
  for (const Point& at : lines.separators)
    if (separator.draw) placed.push_back({separator, at});
  wrap.draw = draw_all(std::move(placed));
  return wrap;
}

}  // namespace

std::function<void(Point, Painter&)> draw_all(std::vector<PlacedElement> elements) {
  return [elements = std::move(elements)](Point at, Painter& painter) {
    for (const PlacedElement& one : elements) one.element.draw({at.x + one.at.x, at.y + one.at.y}, painter);
  };
}

Element either_element(Element first, Element second) {
  const auto has_room = first.has_room;
  return {[first = std::move(first), second = std::move(second)](double width) {
            return (first.has_room_in(width) ? first : second).fit(width);
          },
          has_room};
}

Element aligned_element(Element content, double align, double max_width) {
  return {[content = std::move(content), align, max_width](double width) {
    FittedElement fitted = content.fit(max_width > 0 ? std::min(width, max_width) : width);
    fitted.filled.reset();
    if (align == 0 || std::isinf(width)) return fitted;
    const double x = std::max(0.0, std::round(align * (width - fitted.size.width)));
    fitted.draw = [x, draw = std::move(fitted.draw)](Point at, Painter& painter) { draw({at.x + x, at.y}, painter); };
    fitted.size.width = width;
    return fitted;
  }};
}

Element side_element(Element content, Element side, double gap, SideBy by) {
  return {[=, content = std::move(content), side = std::move(side)](double width) {
    return fit_side(content, side, gap, by, width);
  }};
}

Element wrap_element(std::vector<Element> elements, WrapOptions options) {
  return {[elements = std::move(elements), options = std::move(options)](double width) {
    return fit_wrap(elements, options, width);
  }};
}

FittedElement fit_column(const Column& column, double width, double min_height) {
  FittedElement fitted;
  std::vector<PlacedElement> placed;
  for (const auto& [element, gap, sinks] : column) {
    placed.push_back({element.fit(width), {0, fitted.size.height + (placed.empty() ? 0 : gap)}});
    const Size& size = placed.back().element.size;
    fitted.size = {std::max(fitted.size.width, size.width), placed.back().at.y + size.height};
  }
  if (!placed.empty()) fitted.first_line = placed.front().element.first_line;
  const double extra = min_height - fitted.size.height;
  const auto sinking = std::ranges::count_if(column, &ColumnItem::sinks);
  double shift = 0;
  for (std::size_t i = 0; i < column.size() && extra > 0; ++i) {
    if (column[i].sinks) shift += extra / static_cast<double>(sinking);
    placed[i].at.y += std::round(shift);
  }
  fitted.draw = draw_all(std::move(placed));
  return fitted;
}

Element column_element(Column column) {
  return {[column = std::move(column)](double width) { return fit_column(column, width); }};
}

}  // namespace placard
