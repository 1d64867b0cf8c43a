#include "image/svg/groups.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace placard {

namespace {

constexpr double side_tolerance = 0.002;  // sides of a rectangle; editors round coordinates

// How far a stroke reaches from its path, in units of the path.
double reach_of(const ArtStroke& stroke) {
  if (!is_visible(stroke)) return 0;
  const double corners = stroke.join == LineJoin::miter ? stroke.miter_limit : 1;
  const double ends = stroke.cap == LineCap::square ? std::numbers::sqrt2 : 1;
  return stroke.width / 2 * std::max(corners, ends);
}

std::optional<Rect> united(const std::optional<Rect>& a, const std::optional<Rect>& b) {
  return a && b ? united(*a, *b) : a ? a : b;
}

std::optional<Rect> area_of(const ArtPath& path) {
  const auto own = bounds(path.path);
  return own ? bounds(transformed(path_of(inset(*own, -reach_of(path.stroke))), path.place)) : std::nullopt;
}

std::optional<Rect> area_of(const ArtGroup& group) {
  const auto area = painted_area(group.nodes);
  if (group.clip.empty() || !area) return area;
  std::optional<Rect> clip;
  for (const ClipPath& part : group.clip) clip = united(clip, bounds(part.path));
  if (!clip) return std::nullopt;
  const double x = std::max(area->x, clip->x);
  const double y = std::max(area->y, clip->y);
  return Rect{x, y, std::max(0.0, std::min(area->right(), clip->right()) - x),
              std::max(0.0, std::min(area->bottom(), clip->bottom()) - y)};
}

// The rectangle that a path is, with horizontal and vertical sides.
std::optional<Rect> as_rectangle(const Path& path) {
  const auto box = bounds(path);
  const std::size_t count = path.points.size();
  if (!box || count < 4 || count > 5) return std::nullopt;
  const auto is_corner = [&](const Point& p) {
    return (p.x == box->x || p.x == box->right()) && (p.y == box->y || p.y == box->bottom());
  };
  if (!std::all_of(path.points.begin(), path.points.end(), is_corner)) return std::nullopt;
  for (std::size_t i = 1; i < 4; ++i) {
    const Point& a = path.points[i - 1];
    const Point& b = path.points[i];
    if ((a.x == b.x) == (a.y == b.y)) return std::nullopt;
  }
  return count == 4 || path.points[4] == path.points[0] ? box : std::nullopt;
}

bool contains(const Rect& outer, const Rect& inner) {
  const Rect wide = inset(outer, -side_tolerance * std::max(outer.width, outer.height));
  return inner.x >= wide.x && inner.y >= wide.y && inner.right() <= wide.right() && inner.bottom() <= wide.bottom();
}

// Whether a clip cuts nothing off.
bool is_idle(const std::vector<ClipPath>& clip, const Rect& area) {
  return std::any_of(clip.begin(), clip.end(), [&](const ClipPath& part) {
    const auto rectangle = as_rectangle(part.path);
    return rectangle && contains(*rectangle, area);
  });
}

void fade(ArtPaint& paint, double opacity) {
  if (auto* color = std::get_if<ArtColor>(&paint)) color->opacity *= opacity;
  if (auto* gradient = std::get_if<ArtGradient>(&paint)) {
    for (ArtGradient::Stop& stop : gradient->stops) stop.color.opacity *= opacity;
  }
}

// A path that is only filled or only stroked; its paint can take the opacity of its group.
ArtPath* single_paint(std::vector<ArtNode>& nodes) {
  auto* path = nodes.size() == 1 ? std::get_if<ArtPath>(&nodes.front()) : nullptr;
  return path != nullptr && is_visible(path->fill) != is_visible(path->stroke) ? path : nullptr;
}

}  // namespace

std::optional<Rect> painted_area(const std::vector<ArtNode>& nodes) {
  std::optional<Rect> area;
  for (const ArtNode& node : nodes) {
    area = united(area, std::visit([](const auto& own) { return area_of(own); }, node));
  }
  return area;
}

void add_group(std::vector<ArtNode> nodes, double opacity, const std::optional<std::vector<ClipPath>>& clip,
               std::vector<ArtNode>& target) {
  const auto area = painted_area(nodes);
  if (!area || opacity <= 0 || (clip && clip->empty())) return;
  if (ArtPath* path = single_paint(nodes); path != nullptr && opacity < 1) {
    fade(path->fill, opacity);
    fade(path->stroke.paint, opacity);
    opacity = 1;
  }
  const bool clips = clip && !is_idle(*clip, *area);
  if (opacity >= 1 && !clips) {
    for (ArtNode& node : nodes) target.push_back(std::move(node));
    return;
  }
  ArtGroup group{opacity, clips ? *clip : std::vector<ClipPath>(), std::move(nodes)};
  const Rect visible = area_of(group).value_or(Rect{});
  if (visible.width > 0 && visible.height > 0) target.emplace_back(std::move(group));
}

void add_viewport(std::vector<ArtNode> nodes, const Rect& viewport, const Matrix& place, std::vector<ArtNode>& target) {
  add_group(std::move(nodes), 1, std::vector<ClipPath>{{transformed(path_of(viewport), place), false}}, target);
}

std::size_t depth_of(const std::vector<ArtNode>& nodes) {
  std::size_t depth = 0;
  for (const ArtNode& node : nodes) {
    const auto* group = std::get_if<ArtGroup>(&node);
    if (group != nullptr) depth = std::max(depth, 1 + depth_of(group->nodes));
  }
  return depth;
}

}  // namespace placard
