#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>

#include "image/logo.h"
#include "layout/layouts.h"

namespace placard {

namespace {

/// The usual measures of a kind of pattern, px.
struct Usual {
  double size;
  double width;
};
constexpr std::array<Usual, 8> usual_by_kind{
    {{24, 1}, {24, 2.8}, {32, 1}, {16, 1}, {32, 1.5}, {128, 1.5}, {320, 1.2}, {48, 1.5}}};

constexpr double units = 10;        // per px, for paths that are made for a size
constexpr double max_gap = 4;       // between two areas without the pattern that are one, in spaces around text
constexpr double fade_start = 0.4;  // of the width, or of the height from the bottom

// The SVG rounds curves to whole units, which would show at the edges of tiles that are drawn in few units.
constexpr double detail = 4;

/// Path data of a tile.
struct Tile {
  double side;
  std::string_view data;
};

// Conductors with pads.
constexpr Tile circuit{
    128,
    "M0 24h20l16 16h28M64 40a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM128 24h-12M108 24a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM0 88h24l16"
    "-16h16l16 16h56M48 0v12M44 16a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM48 128v-20M44 104a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM104 "
    "0v40l-8 8h-12M76 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM104 128v-12l-12-12h-16M68 104a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM8 "
    "56a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM16 56h44l8 8h32M100 64a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM76 16a4 4 0 1 0 8 0a4 4 0 "
    "1 0-8 0zM12 112a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"};

// The contour lines of a sum of cosines with whole numbers of periods.
constexpr Tile topography{
    240,
    "M165 188q-9 0-14 6t-5 15t5 16t13 8t16-4t13-12t1-14t-12-11t-17-4zM136-7q4 7 10 13t14 7t15-2t14-9t13-11M175 251q"
    "7-3 14-9t13-11t12-10t12-11t4-12t-10-8t-16-4t-16-5t-15-7t-15-5t-15 4t-11 12t-4 16t2 17t6 15t10 13M-15 228q7-4 1"
    "5-9t15-9t14-10t13-12t8-14t-1-16t-10-8t-14 5t-14 10t-16 8M122-8q4 8 8 15t11 13t15 9t16 0t14-9t12-12t13-11t14-9M"
    "198 248q6-6 13-11t14-9t15-9t15-9M251 165q-7 5-16 8t-17 3t-16-2t-16-6t-16-8t-16-6t-16 3t-13 11t-8 14t-3 17t2 17"
    "t6 16t8 15M-10-2q8-4 15-8M-10 238q8-4 15-8t15-8t15-8t14-9t14-11t10-13t1-15t-5-16t-6-16t-8-14t-12-2t-12 11t-11 "
    "13t-13 12t-14 9M109-8q3 8 7 16t8 15t11 12t14 9t16 4t15-5t12-11t12-13t12-12t14-9t15-8M216 247q6-5 14-9t15-8M247"
    " 154q-7 6-14 9t-16 3t-17-2t-15-6t-14-10t-14-9t-15 0t-15 9t-13 11t-12 11t-7 14t2 16t6 16t6 16t7 16M14 0q-8 2-16"
    " 6t-15 9M14 240q-8 2-16 6M30-6q-8 4-16 6M254 0q-8 2-16 6t-15 9t-12 12t-10 14t-11 13t-13 11t-15 5t-15-5t-14-9t-"
    "15-9t-12-11t-5-15t-4-17t-8-15M97 244q-3-8-8-15t-13-10t-16 0t-15 7t-15 8t-16 6M254 240q-8 2-16 6M74 38q-8 0-15 "
    "5t-11 12t-6 15t-4 16t-5 16t-8 15t-9 14t-10 13t-14 10M246 144q-6 6-14 10t-16 4t-16-2t-14-8t-12-12t-12-12t-14-6t"
    "-14 5t-13 11t-14 10t-14 1t-11-11t-4-16t2-16t6-16t6-16t3-16t-6-12t-15-4M-14 147q8-3 14-9t10-13t7-15t6-16t4-17t2"
    "-17t2-17t-2-16t-12-8t-17 2t-14 8M257 19q-9-1-17 2t-14 8t-11 12t-10 14t-10 14t-10 14t-8 15t-1 17t6 16t11 12t16 "
    "6t17-2t14-9t10-13M117 97q-1-5-5-2t-6 8t2 6t7-3t2-9zM-4 130q6-6 9-14t5-16t3-17t0-17t-5-15t-12-4M248 51q-4-7-12-"
    "4t-14 10t-11 13t-10 13t-9 15t-3 16t5 15t12 10t16 0t14-9t9-14M-8 116q4-8 5-16t-4-14M233 86q-5-6-12-2t-12 11t-6 "
    "15t5 14t13 3t11-11t5-16t-4-14z"};

Path circle(double center, double radius) {
  const double handle = radius * 4 / 3 * (std::numbers::sqrt2 - 1);
  const auto at = [center](double x, double y) { return Point{center + x, center + y}; };
  return {{Verb::move, Verb::cubic, Verb::cubic, Verb::cubic, Verb::cubic, Verb::close},
          {at(radius, 0), at(radius, handle), at(handle, radius), at(0, radius), at(-handle, radius), at(-radius, handle),
           at(-radius, 0), at(-radius, -handle), at(-handle, -radius), at(0, -radius), at(handle, -radius), at(radius, -handle),
           at(radius, 0)}};
}

void add_line(Path& path, Point from, Point to) {
  path.move_to(from);
  path.line_to(to);
}

// Lines along the left and the top edge.
Path grid(double side, double line) {
  Path path;
  add_line(path, {line / 2, 0}, {line / 2, side});
  add_line(path, {0, line / 2}, {side, line / 2});
  return path;
}

// Diagonals: one from corner to corner, and the corners of the next ones.
Path lines(double side) {
  Path path;
  for (const double shift : {0.0, side, 2 * side}) add_line(path, {shift - side, side}, {shift, 0});
  return path;
}

Path plus(double side) {
  const double middle = side / 2;
  const double arm = side / 8;
  Path path;
  add_line(path, {middle - arm, middle}, {middle + arm, middle});
  add_line(path, {middle, middle - arm}, {middle, middle + arm});
  return path;
}

// Two waves, one half a period behind the other. They begin before the tile and end behind it.
Path waves(double side) {
  Path path;
  double bend = side / 4;
  for (const double y : {side / 4, side * 3 / 4}) {
    path.move_to({-side / 2, y});
    for (double x = -side / 2; x < side * 3 / 2; x += side / 2, bend = -bend)
      path.quad_to({x + side / 4, y + bend}, {x + side / 2, y});
    bend = -bend;
  }
  return path;
}

Path drawn(const Tile& tile) {
  Path path = parse_path_data(tile.data).value();
  for (Point& point : path.points) point = {point.x * detail, point.y * detail};
  return path;
}

double side_of(PatternKind kind, double size) {
  if (kind == PatternKind::circuit) return circuit.side * detail;
  return kind == PatternKind::topography ? topography.side * detail : size * units;
}

Path path_of(PatternKind kind, double side, double line) {
  switch (kind) {
    case PatternKind::none: return {};
    case PatternKind::dots: return circle(side / 2, line / 2);
    case PatternKind::grid: return grid(side, line);
    case PatternKind::lines: return lines(side);
    case PatternKind::plus: return plus(side);
    case PatternKind::circuit: return drawn(circuit);
    case PatternKind::topography: return drawn(topography);
    case PatternKind::waves: return waves(side);
  }
  return {};
}

Fade fade_of(PatternArea area, const Rect& rect) {
  if (area == PatternArea::right) return {{rect.x + rect.width * fade_start, rect.y}, {rect.right(), rect.y}};
  return {{rect.x, rect.bottom() - rect.height * fade_start}, {rect.x, rect.y}};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

bool contains(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

// Returns the area of a text, logo, picture or mark, with the pill or frame around it; empty for other boxes.
std::optional<Rect> area_with_box(const Shape& shape, std::span<const Shape> content) {
  const auto* const own = std::get_if<Box>(&shape);
  if (own != nullptr && own->purpose != Purpose::meaning) return std::nullopt;
  Rect area = area_of(shape);
  for (const Shape& other : content) {
    if (std::holds_alternative<Box>(other) && contains(area_of(other), area)) area = area_of(other);
  }
  return area;
}

// Adds a hole in whole px, united with those that are less than `gap` px apart: between them, a pattern would be bits of lines.
void add_hole(const Rect& rect, double gap, std::vector<Rect>& holes) {
  const double left = std::floor(rect.x);
  const double top = std::floor(rect.y);
  Rect hole{left, top, std::ceil(rect.right()) - left, std::ceil(rect.bottom()) - top};
  const auto touches = [&](const Rect& other) { return overlap(inset(hole, -gap), other); };
  for (auto found = holes.begin(); (found = std::find_if(holes.begin(), holes.end(), touches)) != holes.end();) {
    hole = united(hole, *found);
    holes.erase(found);
  }
  holes.push_back(hole);
}

// Returns the parts of holes that are in a rectangle.
std::vector<Rect> within(const Rect& rect, const std::vector<Rect>& holes) {
  std::vector<Rect> inside;
  for (const Rect& hole : holes) {
    const double left = std::max(rect.x, hole.x);
    const double top = std::max(rect.y, hole.y);
    const Rect part{left, top, std::min(rect.right(), hole.right()) - left, std::min(rect.bottom(), hole.bottom()) - top};
    if (part.width > 0 && part.height > 0) inside.push_back(part);
  }
  return inside;
}

}  // namespace

Pattern pattern_of(const PatternStyle& style, const Rect& rect, double radius) {
  const Usual& usual = usual_by_kind[static_cast<std::size_t>(style.kind)];
  const double size = style.size > 0 ? style.size : usual.size;
  const double width = style.width > 0 ? style.width : usual.width;
  Pattern pattern;
  pattern.rect = rect;
  pattern.radius = radius;
  pattern.tile = side_of(style.kind, size);
  pattern.scale = size / pattern.tile;
  pattern.path = path_of(style.kind, pattern.tile, width * units);
  pattern.line = style.kind == PatternKind::dots ? 0 : width;
  pattern.paint = style.color;
  if (style.area != PatternArea::all) pattern.fade = fade_of(style.area, rect);
  return pattern;
}

void clear_patterns(Scene& scene, std::size_t first, double space) {
  const std::span<const Shape> content = std::span(scene.shapes).subspan(first);
  for (Shape& shape : scene.shapes) {
    auto* const pattern = std::get_if<Pattern>(&shape);
    if (pattern == nullptr) continue;
    const double gap = std::min(pattern->tile * pattern->scale, max_gap * space);
    std::vector<Rect> holes;
    for (const Shape& each : content) {
      const std::optional<Rect> area = area_with_box(each, content);
      if (area) add_hole(inset(*area, -space), gap, holes);
    }
    pattern->holes = within(pattern->rect, holes);
  }
}

}  // namespace placard
