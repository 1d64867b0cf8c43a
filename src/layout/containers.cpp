// Elements that arrange others.

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/containers.h"

namespace placard {

namespace {

// Share of the remaining width that an element may take next to one that grows.
constexpr double max_share = 0.55;

// Share of the row up to which a second element stays on the line and the title wraps.
constexpr double share_beside = 1.0 / 3;

// px by which a text may move to share the baseline; texts of very different sizes are centered instead.
constexpr double max_shift = 4;

// Share of the width that an element at the side may take.
constexpr double max_side = 0.45;

constexpr double max_stacked_gap = 20;  // px between two elements that do not fit on a line

std::function<void(Point, Painter&)> drawn(std::vector<PlacedElement> elements) {
  return [elements = std::move(elements)](Point at, Painter& painter) { draw_placed(elements, at, painter); };
}

// Aligns the elements of a row vertically.
FittedElement leveled(std::vector<PlacedElement> placed, double width, double filled) {
  FittedElement row{.size = {width, 0}, .filled = filled};
  for (const auto& [element, at] : placed) row.first_line = std::max(row.first_line, element.first_line);
  for (auto& [element, at] : placed) {
    const std::optional<double>& own = element.baseline;
    at.y = std::floor((row.first_line - element.first_line) / 2);  // a whole px, so that edges and baselines are sharp
    row.size.height = std::max(row.size.height, at.y + element.size.height);
    // The shift to the shared baseline does not increase the height.
    if (own && !row.baseline) row.baseline = at.y + *own;
    if (own && std::abs(*row.baseline - at.y - *own) <= max_shift) at.y = *row.baseline - *own;
  }
  row.draw = drawn(std::move(placed));
  return row;
}

double width_without_gaps(double width, double gap, const std::vector<RowItem>& items) {
  return width - gap * static_cast<double>(items.empty() ? 0 : items.size() - 1);
}

// Two elements below each other; nothing if they are better next to each other.
std::optional<FittedElement> folded(const std::vector<RowItem>& items, double gap, double fold_gap, double width) {
  if (items.size() != 2) return std::nullopt;
  FittedElement last = items.back().element.fit(width);
  const double beside = std::max(0.0, width - gap - last.size.width);
  const bool has_room = items.front().element.has_room_in(beside);
  if (has_room && last.size.width <= share_beside * width) return std::nullopt;
  FittedElement first = items.front().element.fit(width);
  if (has_room && first.filled.value_or(first.size.width) <= beside) return std::nullopt;
  const double y = first.size.height + fold_gap;
  FittedElement row{{width, y + last.size.height}, first.first_line, {}, first.baseline, width};
  row.draw = drawn({{std::move(first), {}}, {std::move(last), {0, y}}});
  return row;
}

FittedElement fit_row(const std::vector<RowItem>& items, double gap, bool folds, double width) {
  double left = width_without_gaps(width, gap, items);
  const bool shares = !folds && std::ranges::any_of(items, &RowItem::grows);
  double filled = width - left;
  std::vector<PlacedElement> placed(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].grows) continue;
    placed[i].element = items[i].element.fit(std::max(0.0, shares ? left * max_share : left));
    left -= placed[i].element.size.width;
    filled += placed[i].element.size.width;
  }
  double x = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    FittedElement& element = placed[i].element;
    if (items[i].grows) {
      element = items[i].element.fit(std::max(0.0, left));
      filled += element.filled.value_or(element.size.width);
      element.size.width = std::max(0.0, left);
    }
    placed[i].at.x = x;
    x += element.size.width + gap;
  }
  return leveled(std::move(placed), std::max(0.0, x - gap), filled);
}

bool row_has_room(const std::vector<RowItem>& items, double gap, double width) {
  double left = width_without_gaps(width, gap, items);
  for (const auto& [element, grows] : items) {
    if (!grows) left -= element.fit(std::numeric_limits<double>::infinity()).size.width;
  }
  return left >= 0 &&
         std::ranges::all_of(items, [&](const RowItem& item) { return !item.grows || item.element.has_room_in(left); });
}

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
  fitted.draw = drawn({std::move(start), std::move(end)});
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
  wrap.draw = drawn(std::move(placed));
  return wrap;
}

}  // namespace

void draw_placed(const std::vector<PlacedElement>& elements, Point at, Painter& painter) {
  for (const PlacedElement& one : elements) one.element.draw({at.x + one.at.x, at.y + one.at.y}, painter);
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

Element row_element(double gap, std::vector<RowItem> items, std::optional<double> fold_gap) {
  const auto shared = std::make_shared<const std::vector<RowItem>>(std::move(items));
  return {[=](double width) {
            const auto in_two = fold_gap ? folded(*shared, gap, *fold_gap, width) : std::nullopt;
            return in_two ? *in_two : fit_row(*shared, gap, fold_gap.has_value(), width);
          },
          [=](double width) { return row_has_room(*shared, gap, width); }};
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
  fitted.draw = drawn(std::move(placed));
  return fitted;
}

Element column_element(Column column) {
  return {[column = std::move(column)](double width) { return fit_column(column, width); }};
}

}  // namespace placard
