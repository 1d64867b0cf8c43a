#include <algorithm>
#include <cmath>

#include "backend/raster/cairo.h"

namespace placard {

namespace {

// Where a point is between the first and the last stop, from 0 to 1.
double position(const Gradient& gradient, double x, double y) {
  x -= gradient.from.x;
  y -= gradient.from.y;
  if (gradient.radial) {
    x /= gradient.radius.width;
    y /= gradient.radius.height;
    return std::min(1.0, std::sqrt(x * x + y * y));  // the result of std::hypot depends on the processor
  }
  const double dx = gradient.to.x - gradient.from.x;
  const double dy = gradient.to.y - gradient.from.y;
  return std::max(0.0, std::min(1.0, (x * dx + y * dy) / (dx * dx + dy * dy)));  // 1 if both ends are the same point
}

// A premultiplied pixel.
std::uint32_t mix(const Color& a, const Color& b, double part) {
  const auto between = [part](double first, double second) { return first + (second - first) * part; };
  const double alpha = between(a.alpha, b.alpha);
  const auto round = [](double channel) { return static_cast<std::uint32_t>(std::floor(channel + 0.5)); };
  return round(alpha * 255) << 24 | round(between(a.red, b.red) * alpha) << 16 | round(between(a.green, b.green) * alpha) << 8 |
         round(between(a.blue, b.blue) * alpha);
}

}  // namespace

SurfaceHandle gradient_pixels(const Gradient& gradient, const std::vector<Color>& stops, double scale, const PixelArea& area) {
  SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, area.width, area.height));
  auto* pixel = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface.get()));  // rows have no padding
  if (pixel == nullptr || stops.empty()) return surface;
  const std::size_t last = stops.size() - 1;
  for (int y = 0; y < area.height; ++y) {
    for (int x = 0; x < area.width; ++x) {
      const double at = position(gradient, (area.x + x + 0.5) / scale, (area.y + y + 0.5) / scale) * static_cast<double>(last);
      const std::size_t before = std::min(static_cast<std::size_t>(at), last);
      *pixel++ = mix(stops[before], stops[std::min(before + 1, last)], at - static_cast<double>(before));
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace placard
