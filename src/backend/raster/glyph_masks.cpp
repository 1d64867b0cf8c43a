#include "backend/raster/glyph_masks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "backend/raster/cairo.h"

namespace placard {

namespace {

constexpr double furthest_move = 0.125;                  // CSS px, of a letter from its exact place
constexpr std::size_t max_bytes = std::size_t{4} << 20;  // of masks that are kept
constexpr double largest = 8'192;                        // of a letter's sides, pixels: a broken font has larger ones,
constexpr double farthest_outline = 100'000;             // and draws them farther from their places: these are left out

// Subpixel steps at which glyphs are placed: 4 at the scale 1, 2 at 2, whole pixels at 4.
int steps_at(double scale) { return std::max(1, static_cast<int>(std::ceil(1 / (2 * furthest_move * scale)))); }

// Rounds coverage to whole steps.
std::array<std::uint8_t, 256> coverage_table() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double step = std::round(static_cast<double>(i) * coverage_steps / 255);
    table[i] = static_cast<std::uint8_t>(std::lround(step * 255 / coverage_steps));
  }
  return table;
}

// The pixels that a path may touch; its control points enclose it.
Mask bounds(const Path& path, double units, Point at) {
  double left = std::numeric_limits<double>::infinity(), top = left, right = -left, bottom = -left;
  for (const Point& p : path.points) {
    left = std::min(left, at.x + p.x * units);
    right = std::max(right, at.x + p.x * units);
    top = std::min(top, at.y - p.y * units);
    bottom = std::max(bottom, at.y - p.y * units);
  }
  Mask mask;
  if (!(left <= right && left > -farthest_outline && right < farthest_outline && top > -farthest_outline &&
        bottom < farthest_outline))
    return mask;
  if (right - left > largest || bottom - top > largest) return mask;
  mask.x = static_cast<int>(std::floor(left));
  mask.y = static_cast<int>(std::floor(top));
  mask.width = whole_words(static_cast<int>(std::ceil(right)) - mask.x);
  mask.height = static_cast<int>(std::ceil(bottom)) - mask.y;
  return mask;
}

Mask draw_letter(const Path& path, double units, Point at) {
  Mask mask = bounds(path, units, at);
  if (mask.width <= 0 || mask.height <= 0) return mask;
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height));
  const CairoHandle cairo(cairo_create(surface.get()));
  trace_path(cairo.get(), path, {at.x - mask.x, at.y - mask.y}, units, -1);
  cairo_fill(cairo.get());
  read_coverage(cairo.get(), mask);
  return mask;
}

// The coverages of two glyphs in one pixel are added.
void add(const Mask& letter, int x, int y, Mask& line) {
  const int left = std::max(x, line.x);
  const int right = std::min(x + letter.width, line.x + line.width);
  const int top = std::max(y, line.y);
  const int bottom = std::min(y + letter.height, line.y + line.height);
  for (int row = top; row < bottom && left < right; ++row) {
    const std::uint8_t* from = letter.coverage.data() + static_cast<std::ptrdiff_t>(row - y) * letter.width + (left - x);
    std::uint8_t* to = line.coverage.data() + static_cast<std::ptrdiff_t>(row - line.y) * line.width + (left - line.x);
    for (int i = 0; i < right - left; ++i) to[i] = static_cast<std::uint8_t>(std::min(255, to[i] + from[i]));
  }
}

}  // namespace

const Mask& GlyphMasks::letter(const std::shared_ptr<const Outline>& outline, double units, int x, int y, int steps) {
  const auto [entry, is_new] = letters_.try_emplace({outline.get(), units, x, y, steps});
  Mask& mask = entry->second.mask;
  if (is_new) {
    mask = draw_letter(outline->path, units, {static_cast<double>(x) / steps, static_cast<double>(y) / steps});
    entry->second.outline = outline;
    bytes_ += mask.coverage.size() + sizeof(Entry);
  }
  return mask;
}

Mask GlyphMasks::line(const TextLine& line, const Scene& scene, double scale, int width, int height) {
  if (bytes_ > max_bytes) {
    letters_.clear();
    bytes_ = 0;
  }
  std::vector<std::tuple<const Mask*, int, int>> placed;
  const int steps = steps_at(scale);
  int left = width, top = height, right = 0, bottom = 0;
  for (const Glyph& glyph : scene.glyphs_of(line)) {
    const std::shared_ptr<const Outline>& outline = scene.outlines[glyph.outline].outline;
    const int x = static_cast<int>(std::lround((line.origin.x + glyph.x) * scale * steps));
    const int y = static_cast<int>(std::lround((line.origin.y - glyph.y) * scale * steps));
    const int whole_x = static_cast<int>(std::floor(static_cast<double>(x) / steps));
    const int whole_y = static_cast<int>(std::floor(static_cast<double>(y) / steps));
    const Mask& mask =
        letter(outline, line.size / outline->units_per_em * scale, x - whole_x * steps, y - whole_y * steps, steps);
    placed.emplace_back(&mask, whole_x + mask.x, whole_y + mask.y);
    left = std::min(left, whole_x + mask.x);
    top = std::min(top, whole_y + mask.y);
    right = std::max(right, whole_x + mask.x + mask.width);
    bottom = std::max(bottom, whole_y + mask.y + mask.height);
  }
  Mask result{std::max(0, left), std::max(0, top), 0, 0, {}};
  result.width = whole_words(std::max(0, std::min(right, width) - result.x));
  result.height = std::max(0, std::min(bottom, height) - result.y);
  result.coverage.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
  for (const auto& [mask, x, y] : placed) add(*mask, x, y, result);
  static const std::array<std::uint8_t, 256> table = coverage_table();
  for (std::uint8_t& coverage : result.coverage) coverage = table[coverage];
  return result;
}

}  // namespace placard
