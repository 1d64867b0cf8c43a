#include "image/svg/shapes.h"

#include <algorithm>
#include <cmath>

#include "image/logo.h"
#include "image/svg/values.h"

namespace placard {

namespace {

constexpr double arc_handle = 0.5522847498;  // of the radius: control points of a quarter of a circle

// A rectangle with elliptic corners, clockwise; a whole ellipse if they fill it.
Path rounded(const Rect& rect, const Size& radius) {
  const double rx = std::min(radius.width, rect.width / 2);
  const double ry = std::min(radius.height, rect.height / 2);
  if (rx <= 0 || ry <= 0) return path_of(rect);
  const double hx = rx * (1 - arc_handle);
  const double hy = ry * (1 - arc_handle);
  const auto [x, y, width, height] = rect;
  const double right = rect.right();
  const double bottom = rect.bottom();
  Path path;
  const auto line_to = [&path](Point p) {
    if (p != path.points.back()) path.line_to(p);
  };
  path.move_to({x + rx, y});
  line_to({right - rx, y});
  path.cubic_to({right - hx, y}, {right, y + hy}, {right, y + ry});
  line_to({right, bottom - ry});
  path.cubic_to({right, bottom - hy}, {right - hx, bottom}, {right - rx, bottom});
  line_to({x + rx, bottom});
  path.cubic_to({x + hx, bottom}, {x, bottom - hy}, {x, bottom - ry});
  line_to({x, y + ry});
  path.cubic_to({x, y + hy}, {x + hx, y}, {x + rx, y});
  path.close();
  return path;
}

Path rectangle(const SvgElement& element, const Size& viewport) {
  const Rect rect{length_of(element, "x", viewport.width), length_of(element, "y", viewport.height),
                  length_of(element, "width", viewport.width), length_of(element, "height", viewport.height)};
  if (rect.width <= 0 || rect.height <= 0) return {};
  // A missing radius is the same as the other one.
  const double rx = element.attribute("rx") == "auto" ? -1 : length_of(element, "rx", viewport.width, -1);
  const double ry = element.attribute("ry") == "auto" ? -1 : length_of(element, "ry", viewport.height, -1);
  return rounded(rect, {std::max(0.0, rx < 0 ? ry : rx), std::max(0.0, ry < 0 ? rx : ry)});
}

Path ellipse(const SvgElement& element, const Size& viewport) {
  double rx = 0;
  double ry = 0;
  if (element.name == "circle") {
    rx = ry = length_of(element, "r", diagonal_of(viewport));
  } else {
    rx = length_of(element, "rx", viewport.width, -1);
    ry = length_of(element, "ry", viewport.height, -1);
    if (rx < 0) rx = ry;
    if (ry < 0) ry = rx;
  }
  if (rx <= 0 || ry <= 0) return {};
  const Point center{length_of(element, "cx", viewport.width), length_of(element, "cy", viewport.height)};
  return rounded({center.x - rx, center.y - ry, 2 * rx, 2 * ry}, {rx, ry});
}

Path line(const SvgElement& element, const Size& viewport) {
  Path path;
  path.move_to({length_of(element, "x1", viewport.width), length_of(element, "y1", viewport.height)});
  path.line_to({length_of(element, "x2", viewport.width), length_of(element, "y2", viewport.height)});
  return path;
}

Path polygon(const SvgElement& element) {
  const auto numbers = parse_lengths(element.attribute("points"), 0);
  if (!numbers || numbers->size() % 2 == 1) throw SvgFault{element.line, "invalid points of <" + element.name + ">"};
  Path path;
  for (std::size_t i = 0; i < numbers->size(); i += 2) {
    const Point p{(*numbers)[i], (*numbers)[i + 1]};
    i == 0 ? path.move_to(p) : path.line_to(p);
  }
  if (element.name == "polygon" && !path.empty()) path.close();
  return path;
}

}  // namespace

double length_of(const SvgElement& element, std::string_view attribute, double whole, double otherwise) {
  const std::string_view text = element.attribute(attribute);
  if (text.empty()) return otherwise;
  const auto length = parse_length(text, whole);
  if (!length)
    throw SvgFault{element.line, "invalid length of '" + std::string(attribute) + "': '" + std::string(text.substr(0, 60)) + "'"};
  return *length;
}

double diagonal_of(const Size& viewport) { return std::hypot(viewport.width, viewport.height) / std::sqrt(2.0); }

std::optional<Path> path_of_shape(const SvgElement& element, const Size& viewport) {
  const std::string& name = element.name;
  if (name == "rect") return rectangle(element, viewport);
  if (name == "circle" || name == "ellipse") return ellipse(element, viewport);
  if (name == "line") return line(element, viewport);
  if (name == "polyline" || name == "polygon") return polygon(element);
  if (name != "path") return std::nullopt;
  const std::string_view data = element.attribute("d");
  auto path = parse_path_data(data == "none" ? "" : data);
  if (!path) throw SvgFault{element.line, "invalid path data"};
  return path;
}

}  // namespace placard
