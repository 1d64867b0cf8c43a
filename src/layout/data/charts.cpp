// Metrics, sparkline and timeline.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/layouts.h"

namespace placard {

namespace {

/// Elements in columns as wide as their widest element: on one line if they fit, or else on lines of about the same number.
class GridElement : public Element {
 public:
  GridElement(double spacing, double row_spacing) : spacing_(spacing), row_spacing_(row_spacing) {}
  void add(ElementHandle element) { items_.push_back({std::move(element), {}, {}}); }
  [[nodiscard]] double first_line() const override { return items_.front().element->first_line(); }
  [[nodiscard]] std::optional<double> baseline() const override { return items_.front().element->baseline(); }

  Size fit(double width) override {
    for (Item& item : items_) item.size = item.element->fit(width);
    Size size;
    for (std::size_t lines = 1; lines <= items_.size(); ++lines) {
      size = place((items_.size() + lines - 1) / lines);
      if (size.width <= width) break;
    }
    return size;
  }

  void draw(Point at, Painter& painter) const override {
    for (const Item& item : items_) item.element->draw({at.x + item.at.x, at.y + item.at.y}, painter);
  }

 private:
  struct Item {
    ElementHandle element;
    Size size;
    Point at;
  };

  Size place(std::size_t columns) {
    std::vector<double> widths(columns);
    for (std::size_t i = 0; i < items_.size(); ++i)
      widths[i % columns] = std::max(widths[i % columns], std::ceil(items_[i].size.width));
    Point pen;
    double height = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (i % columns == 0 && i > 0) pen = {0, height + row_spacing_};
      items_[i].at = pen;
      height = std::max(height, pen.y + items_[i].size.height);
      pen.x += widths[i % columns] + spacing_;
    }
    return {std::accumulate(widths.begin(), widths.end(), spacing_ * static_cast<double>(columns - 1)), height};
  }

  double spacing_;
  double row_spacing_;
  std::vector<Item> items_;
};

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

/// Numbers as a line from the smallest to the largest one with a dot at its end, or as bars from zero.
class SparklineElement : public Element {
 public:
  SparklineElement(const SparklineStyle& style, const std::vector<double>& values) : style_(style), values_(values) {}
  [[nodiscard]] double first_line() const override { return style_.height; }

  Size fit(double width) override {
    width_ = std::floor(style_.width > 0 ? std::min(style_.width, width) : width);
    return {width_, style_.height};
  }

  void draw(Point at, Painter& painter) const override {
    style_.treatment == SparklineTreatment::bars ? draw_bars(at, painter) : draw_line(at, painter);
  }

 private:
  void draw_line(Point at, Painter& painter) const {
    const auto [low, high] = std::ranges::minmax(values_);
    const double margin = std::max(style_.line, style_.dot) / 2;
    const double step = std::max(0.0, width_ - style_.line / 2 - margin) / static_cast<double>(values_.size() - 1);
    Path path;
    Point p;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const double share = high > low ? (values_[i] - low) / (high - low) : 0.5;
      p = {style_.line / 2 + step * static_cast<double>(i), margin + (1 - share) * (style_.height - 2 * margin)};
      const Point drawn{painter.is_mirrored() ? width_ - p.x : p.x, p.y};
      i == 0 ? path.move_to(drawn) : path.line_to(drawn);
    }
    auto art = std::make_shared<Art>(Art{{0, 0, width_, style_.height}, {}});
    const ArtStroke stroke{.paint = ArtColor{}, .width = style_.line, .cap = LineCap::round, .join = LineJoin::round};
    art->nodes.emplace_back(ArtPath{std::move(path), false, {}, stroke});
    draw_art(std::move(art), {width_, style_.height}, {.color = style_.color, .part = "sparkline"}, at, painter);
    const Rect dot{at.x + p.x - style_.dot / 2, at.y + p.y - style_.dot / 2, style_.dot, style_.dot};
    if (style_.dot > 0) painter.dot(dot, style_.color, "sparkline");
  }

  // Bars are at least 1 px wide; if there is no room for all, each is the mean of some.
  void draw_bars(Point at, Painter& painter) const {
    const auto room = static_cast<std::size_t>(std::max(1.0, (width_ + style_.spacing) / (1 + style_.spacing)));
    const std::vector<double> values = means(values_, std::min(room, values_.size()));
    const double high = std::ranges::max(values);
    const double step = (width_ + style_.spacing) / static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double begin = std::round(step * static_cast<double>(i));
      const double end = std::round(step * static_cast<double>(i + 1)) - style_.spacing;
      const double height = high > 0 ? values[i] / high * style_.height : 0;
      const Rect bar{at.x + begin, at.y + style_.height - height, std::max(1.0, end - begin), height};
      if (height > 0) painter.mark(bar, {}, style_.color, "sparkline");
    }
  }

  const SparklineStyle& style_;
  const std::vector<double>& values_;
  double width_ = 0;
};

/// Entries below each other, each with a dot at its start; a line connects the dots.
class TimelineElement : public Element {
 public:
  explicit TimelineElement(const TimelineStyle& style) : style_(style) {}
  void add(ElementHandle entry) { items_.push_back({std::move(entry), 0}); }
  [[nodiscard]] double first_line() const override { return items_.front().entry->first_line(); }

  Size fit(double width) override {
    double height = 0;
    for (Item& item : items_) {
      item.y = height + (&item == &items_.front() ? 0 : style_.spacing);
      height = item.y + item.entry->fit(std::max(0.0, width - style_.indent)).height;
    }
    return {width, height};
  }

  void draw(Point at, Painter& painter) const override {
    double rail = 0;
    for (const Item& item : items_) {
      const bool is_first = &item == &items_.front();
      const Rect dot{at.x, at.y + item.y + std::floor((item.entry->first_line() - style_.dot) / 2), style_.dot, style_.dot};
      const double x = at.x + (style_.dot - style_.rail.width) / 2;
      if (!is_first) painter.box({x, rail, style_.rail.width, dot.y - rail}, 0, style_.rail.color);
      if (is_first && style_.dot > 0) painter.dot(dot, style_.dot_color, "timeline");
      if (!is_first && style_.dot > 0) painter.box(dot, style_.dot / 2, {}, style_.ring);
      item.entry->draw({at.x + style_.indent, at.y + item.y}, painter);
      rail = dot.bottom();
    }
  }

 private:
  struct Item {
    ElementHandle entry;
    double y = 0;
  };
  const TimelineStyle& style_;
  std::vector<Item> items_;
};

ElementHandle entry_element(const LayoutContext& context, const TimelineEntry& entry) {
  constexpr int max_lines = 2;
  const TimelineStyle& style = context.style.timeline;
  auto row = std::make_unique<RowElement>(context.style.title.gap);
  row->add(text_element(context, style.title, entry.title, max_lines, "timeline"), true);
  if (!entry.date.empty()) row->add(text_element(context, style.date, entry.date, 1, "timeline"));
  auto column = std::make_unique<ColumnElement>();
  column->add(std::move(row));
  if (!entry.place.empty()) column->add(text_element(context, style.place, entry.place, max_lines, "timeline"));
  return column;
}

}  // namespace

ElementHandle metrics_element(const LayoutContext& context, const Card& card) {
  if (card.metrics.empty()) return nullptr;
  const MetricsStyle& style = context.style.metrics;
  auto grid = std::make_unique<GridElement>(style.spacing, style.row_spacing);
  for (const Stat& metric : card.metrics) {
    auto column = std::make_unique<ColumnElement>();
    const Text value{shown_value(metric, context.language), metric.value.span};
    column->add(text_element(context, style.number, value, 1, "metrics"));
    column->add(text_element(context, style.label, {metric.shown_name(), metric.name.span}, 1, "metrics"));
    grid->add(std::move(column));
  }
  return grid;
}

ElementHandle sparkline_element(const LayoutContext& context, const Card& card) {
  if (card.sparkline.empty()) return nullptr;
  return std::make_unique<SparklineElement>(context.style.sparkline, card.sparkline.values);
}

ElementHandle timeline_element(const LayoutContext& context, const Card& card) {
  if (card.timeline.empty()) return nullptr;
  auto timeline = std::make_unique<TimelineElement>(context.style.timeline);
  for (const TimelineEntry& entry : card.timeline) timeline->add(entry_element(context, entry));
  return timeline;
}

}  // namespace placard
