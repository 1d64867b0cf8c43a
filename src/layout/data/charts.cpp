// Metrics, sparkline and timeline.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/layouts.h"

namespace placard {

namespace {

// Places fitted elements in columns as wide as their widest element.
FittedElement grid(std::vector<PlacedElement> items, std::size_t columns, const MetricsStyle& style) {
  FittedElement fitted{.first_line = items.front().element.first_line, .baseline = items.front().element.baseline};
  std::vector<double> widths(columns);
  for (std::size_t i = 0; i < items.size(); ++i)
    widths[i % columns] = std::max(widths[i % columns], std::ceil(items[i].element.size.width));
  Point pen;
  double height = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i % columns == 0 && i > 0) pen = {0, height + style.row_spacing};
    items[i].at = pen;
    height = std::max(height, pen.y + items[i].element.size.height);
    pen.x += widths[i % columns] + style.spacing;
  }
  fitted.size = {std::accumulate(widths.begin(), widths.end(), style.spacing * static_cast<double>(columns - 1)), height};
  fitted.draw = draw_all(std::move(items));
  return fitted;
}

// The means of `count` groups of about the same size.
std::vector<double> means(const std::vector<double>& values, std::size_t count) {
  std::vector<double> result;
  for (std::size_t i = 0; i < count; ++i) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i * values.size() / count);
    const auto end = values.begin() + static_cast<std::ptrdiff_t>((i + 1) * values.size() / count);
    result.push_back(std::accumulate(begin, end, 0.0) / static_cast<double>(end - begin));
  }
  return result;
}

// A line from the smallest to the largest number with a dot at its end.
void draw_line(const SparklineStyle& style, const std::vector<double>& values, double width, Point at, Painter& painter) {
  const auto [low, high] = std::ranges::minmax(values);
  const double margin = std::max(style.line, style.dot) / 2;
  const double step = std::max(0.0, width - style.line / 2 - margin) / static_cast<double>(values.size() - 1);
  Path path;
  Point p;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double share = high > low ? (values[i] - low) / (high - low) : 0.5;
    p = {style.line / 2 + step * static_cast<double>(i), margin + (1 - share) * (style.height - 2 * margin)};
    const Point drawn{painter.is_mirrored() ? width - p.x : p.x, p.y};
    i == 0 ? path.move_to(drawn) : path.line_to(drawn);
  }
  auto art = std::make_shared<Art>(Art{{0, 0, width, style.height}, {}});
  const ArtStroke stroke{.paint = ArtColor{}, .width = style.line, .cap = LineCap::round, .join = LineJoin::round};
  art->nodes.emplace_back(ArtPath{std::move(path), false, {}, stroke});
  draw_art(std::move(art), {width, style.height}, {.color = style.color, .part = "sparkline"}, at, painter);
  const Rect dot{at.x + p.x - style.dot / 2, at.y + p.y - style.dot / 2, style.dot, style.dot};
  if (style.dot > 0) painter.dot(dot, style.color, "sparkline");
}

// Bars are at least 1 px wide; if there is no room for all, each is the mean of some.
void draw_bars(const SparklineStyle& style, const std::vector<double>& all, double width, Point at, Painter& painter) {
  const auto room = static_cast<std::size_t>(std::max(1.0, (width + style.spacing) / (1 + style.spacing)));
  const std::vector<double> values = means(all, std::min(room, all.size()));
  const double high = std::ranges::max(values);
  const double step = (width + style.spacing) / static_cast<double>(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double begin = std::round(step * static_cast<double>(i));
    const double end = std::round(step * static_cast<double>(i + 1)) - style.spacing;
    const double height = high > 0 ? values[i] / high * style.height : 0;
    const Rect bar{at.x + begin, at.y + style.height - height, std::max(1.0, end - begin), height};
    if (height > 0) painter.mark(bar, {}, style.color, "sparkline");
  }
}

// Entries below each other, each with a dot at its start; a line connects the dots.
void draw_timeline(const TimelineStyle& style, const std::vector<PlacedElement>& entries, Point at, Painter& painter) {
  double rail = 0;
  for (const auto& [entry, place] : entries) {
    const bool is_first = &entry == &entries.front().element;
    const Rect dot{at.x, at.y + place.y + std::floor((entry.first_line - style.dot) / 2), style.dot, style.dot};
    const double x = at.x + (style.dot - style.rail.width) / 2;
    if (!is_first) painter.box({x, rail, style.rail.width, dot.y - rail}, 0, style.rail.color);
    if (is_first && style.dot > 0) painter.dot(dot, style.dot_color, "timeline");
    if (!is_first && style.dot > 0) painter.box(dot, style.dot / 2, {}, style.ring);
    entry.draw({at.x + place.x, at.y + place.y}, painter);
    rail = dot.bottom();
  }
}

Element entry_element(const LayoutContext& context, const TimelineEntry& entry) {
  constexpr int max_lines = 2;
  const TimelineStyle& style = context.style.timeline;
  std::vector<RowItem> row{{text_element(context, style.title, entry.title, max_lines, "timeline"), Growth::needed}};
  if (!entry.date.empty()) row.push_back({text_element(context, style.date, entry.date, 1, "timeline")});
  Column column{{row_element(context.style.title.gap, std::move(row))}};
  if (!entry.place.empty()) column.push_back({text_element(context, style.place, entry.place, max_lines, "timeline")});
  return column_element(std::move(column));
}

}  // namespace

// The metrics are on one line if they fit, or else on lines of about the same number.
Element metrics_element(const LayoutContext& context, const Card& card) {
  if (card.metrics.empty()) return {};
  const MetricsStyle& style = context.style.metrics;
  std::vector<Element> elements;
  for (const Stat& metric : card.metrics) {
    const Text value{shown_value(metric, context.language), metric.value.span};
    elements.push_back(
        column_element({{text_element(context, style.number, value, 1, "metrics")},
                        {text_element(context, style.label, {metric.shown_name(), metric.name.span}, 1, "metrics")}}));
  }
  return {[elements = std::move(elements), &style](double width) {
    std::vector<PlacedElement> items;
    for (const Element& element : elements) items.push_back({element.fit(width)});
    FittedElement fitted;
    for (std::size_t lines = 1; lines <= items.size(); ++lines) {
      fitted = grid(items, (items.size() + lines - 1) / lines, style);
      if (fitted.size.width <= width) break;
    }
    return fitted;
  }};
}

Element sparkline_element(const LayoutContext& context, const Card& card) {
  if (card.sparkline.empty()) return {};
  return {[&style = context.style.sparkline, &values = card.sparkline.values](double room) {
    const double width = std::floor(style.width > 0 ? std::min(style.width, room) : room);
    const auto draw = [&style, &values, width](Point at, Painter& painter) {
      const bool has_bars = style.treatment == SparklineTreatment::bars;
      has_bars ? draw_bars(style, values, width, at, painter) : draw_line(style, values, width, at, painter);
    };
    return FittedElement{{width, style.height}, style.height, draw};
  }};
}

Element timeline_element(const LayoutContext& context, const Card& card) {
  if (card.timeline.empty()) return {};
  std::vector<Element> elements;
  for (const TimelineEntry& entry : card.timeline) elements.push_back(entry_element(context, entry));
  return {[elements = std::move(elements), &style = context.style.timeline](double width) {
    std::vector<PlacedElement> entries;
    double height = 0;
    for (const Element& element : elements) {
      const double y = height + (entries.empty() ? 0 : style.spacing);
      entries.push_back({element.fit(std::max(0.0, width - style.indent)), {style.indent, y}});
      height = y + entries.back().element.size.height;
    }
    const double first_line = entries.front().element.first_line;
    const auto draw = [entries = std::move(entries), &style](Point at, Painter& painter) {
      draw_timeline(style, entries, at, painter);
    };
    return FittedElement{{width, height}, first_line, draw};
  }};
}

}  // namespace placard
