#include "layout/layouts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace placard {

namespace {

double part_of(const std::vector<double>& percents, std::size_t index, double length) {
  return (index < percents.size() ? percents[index] : 50) / 100 * length;
}

// Linear gradients have the length that CSS defines: the corners in the direction of the angle get the end colors.
Gradient gradient_of(const Layer& layer, const Rect& rect) {
  Gradient gradient;
  gradient.stops = layer.stops;
  gradient.radial = layer.kind == GradientKind::radial;
  if (gradient.radial) {
    gradient.from = {rect.x + part_of(layer.center, 0, rect.width), rect.y + part_of(layer.center, 1, rect.height)};
    gradient.radius = {part_of(layer.radius, 0, rect.width), part_of(layer.radius, 1, rect.height)};
    return gradient;
  }
  const double angle = layer.angle * std::numbers::pi / 180;
  const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
  const double half = (std::abs(rect.width * std::sin(angle)) + std::abs(rect.height * std::cos(angle))) / 2;
  gradient.from = {middle.x - half * std::sin(angle), middle.y + half * std::cos(angle)};
  gradient.to = {middle.x + half * std::sin(angle), middle.y - half * std::cos(angle)};
  return gradient;
}

void draw_window(const WindowStyle& window, const Rect& inside, double radius, Painter& painter) {
  painter.add(Box{{inside.x, inside.y, inside.width, window.height}, {radius, radius, 0, 0}, window.color, {}});
  painter.box({inside.x, inside.y + window.height - window.line.width, inside.width, window.line.width}, 0, window.line.color);
  double x = inside.x + window.inset;
  const double y = inside.y + std::floor((window.height - window.dot) / 2);
  for (const Paint& dot : window.dots) {
    painter.box({x, y, window.dot, window.dot}, window.dot / 2, dot);
    x += window.spacing;
  }
}

// Two lines in each corner.
void draw_ticks(const TickStyle& ticks, const Rect& inside, Painter& painter) {
  const Rect rect = inset(inside, ticks.inset);
  for (const double y : {rect.y, rect.bottom() - ticks.width}) {
    for (const double x : {rect.x, rect.right() - ticks.length}) painter.box({x, y, ticks.length, ticks.width}, 0, ticks.color);
  }
  for (const double x : {rect.x, rect.right() - ticks.width}) {
    for (const double y : {rect.y, rect.bottom() - ticks.length}) painter.box({x, y, ticks.width, ticks.length}, 0, ticks.color);
  }
}

// A shape as wide as a card, from 3 px above the strip, so that no line shows between it and the surface on a phone.
Path cut_path(CutShape shape, Size size, bool is_front) {
  Path path;
  path.points.reserve(9);
  const auto at = [&](double x, double y) {
    return Point{(is_front ? 1 - x : x) * size.width, y * (is_front ? 0.72 : 1) * size.height};
  };
  path.move_to({at(0, 0).x, -3});
  path.line_to({at(1, 0).x, -3});
  if (shape == CutShape::slant) {
    path.line_to({at(1, 0).x, 0});
    path.line_to(at(0, 1));
  } else {
    path.line_to(at(1, 0.35));
    path.cubic_to(at(0.86, 1.12), at(0.72, 1.12), at(0.56, 0.72));
    path.cubic_to(at(0.42, 0.36), at(0.2, 0.3), at(0, 0.86));
  }
  path.close();
  return path;
}

// Waves have a second one behind them.
void draw_cut(const CutStyle& cut, const Rect& strip, const Paint& color, Painter& painter) {
  const bool has_two = cut.shape == CutShape::waves;
  Art art{{0, 0, strip.width, strip.height}, {}};
  for (const double opacity : {0.45, 1.0}) {
    const bool is_front = has_two && opacity == 1;
    if (!has_two && opacity < 1) continue;
    art.nodes.emplace_back(ArtPath{cut_path(cut.shape, {strip.width, strip.height}, is_front), false, ArtColor{{}, opacity}});
  }
  painter.add(Artwork{.art = std::make_shared<const Art>(std::move(art)), .origin = {strip.x, strip.y}, .color = color});
}

}  // namespace

Insets frame_insets(const Frame& frame) {
  const double edge = frame.border.width;
  return {frame.padding.top + edge + frame.window.height, frame.padding.right + edge + frame.shadow.x,
          frame.padding.bottom + edge + frame.shadow.y + frame.cut.height, frame.padding.left + edge};
}

void draw_frame(const Frame& frame, bool is_bare, Size size, Painter& painter) {
  const bool has_own = is_bare && frame.bare_pattern.kind != PatternKind::none;
  const PatternStyle& pattern = has_own ? frame.bare_pattern : frame.pattern;
  Rect rect{0, 0, size.width - frame.shadow.x, size.height - frame.shadow.y};
  if (frame.cut.height > 0) {
    rect.height = std::max(1.0, rect.height - frame.cut.height);
    draw_cut(frame.cut, {0, rect.height, rect.width, frame.cut.height}, frame.surface, painter);
  }
  if (frame.shadow.color.visible() && (frame.shadow.x > 0 || frame.shadow.y > 0)) {
    painter.box({frame.shadow.x, frame.shadow.y, rect.width, rect.height}, frame.radius, frame.shadow.color);
  }
  const Rect inside = inset(rect, frame.border.width);
  const double inner_radius = std::max(0.0, frame.radius - frame.border.width);
  const bool plain = frame.layers.empty() && pattern.kind == PatternKind::none && frame.window.height == 0;
  painter.box(rect, frame.radius, frame.surface, plain ? frame.border : Border{});
  for (const Layer& layer : frame.layers) {
    if (layer.stops.empty()) continue;
    Box box{rect, {frame.radius, frame.radius, frame.radius, frame.radius}, {}, {}};
    box.gradient = gradient_of(layer, inside);
    painter.add(std::move(box));
  }
  if (pattern.kind != PatternKind::none) painter.add(pattern_of(pattern, inside, inner_radius));
  if (frame.ticks.length > 0) draw_ticks(frame.ticks, inside, painter);
  if (frame.window.height > 0) draw_window(frame.window, inside, inner_radius, painter);
  if (!plain && frame.border.color.visible()) painter.box(rect, frame.radius, {}, frame.border);
}

}  // namespace placard
