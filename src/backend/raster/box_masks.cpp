#include "backend/raster/masks.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "backend/raster/cairo.h"

namespace placard {

namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 20;  // of masks that are kept
constexpr int largest = 512;                             // of their sides, pixels: what is larger hardly comes again

/// The pixels of a box and the number that its mask omits, horizontally or vertically.
struct Extent {
  int begin = 0;
  int end = 0;
  int corner = 0;  // pixels up to where all are the same
  int left_out = 0;

  Extent(double from, double to, double half_line, double radius, double scale)
      : begin(static_cast<int>(std::floor((from - half_line) * scale))),
        end(static_cast<int>(std::ceil((to + half_line) * scale))),
        corner(static_cast<int>(std::ceil((radius + half_line) * scale)) + 2),
        left_out(std::max(0, end - begin - 2 * corner - 1)) {}

  // The pixel of the mask that represents one pixel of the box.
  [[nodiscard]] int in_mask(int pixel) const {
    if (pixel <= corner) return pixel;
    return pixel <= corner + left_out ? corner : pixel - left_out;
  }
};

// Cairo rounds points to 1/256 of a pixel, and ties may go either way depending on the position of the box. Corners are
// reproducible only if the sides are at multiples of half a pixel.
bool is_on_grid(const Rect& rect, double scale) {
  const auto is_half = [scale](double at) { return std::floor(at * scale * 2) == at * scale * 2; };
  return is_half(rect.x) && is_half(rect.y) && is_half(rect.right()) && is_half(rect.bottom());
}

// A box in the top left corner, drawn by Cairo.
BoxMask drawn(const Box& box, double line, double scale, int width, int height) {
  Mask mask{0, 0, width, height, {}};
  draw_mask([&](cairo_t* cairo) { trace_box(cairo, box); }, {line}, scale, mask);
  BoxMask result{width, height, std::move(mask.coverage), {}};
  const std::uint8_t* row = result.coverage.data();
  for (int y = 0; y < height; ++y, row += width) {
    BoxMask::Middle middle{width / 2, width / 2 + 1};
    while (middle.begin > 0 && row[middle.begin - 1] == row[width / 2]) --middle.begin;
    while (middle.end < width && row[middle.end] == row[width / 2]) ++middle.end;
    result.middles.push_back(middle);
  }
  return result;
}

void draw_row(const BoxMask& mask, int mask_row, int left_out, PairBlender& blender, PairTable::Number* pixels) {
  const std::uint8_t* coverage = mask.coverage.data() + static_cast<std::ptrdiff_t>(mask_row) * mask.width;
  const auto [begin, end] = mask.middles[static_cast<std::size_t>(mask_row)];
  for (int i = 0; i < begin; ++i) pixels[i] = blender.over(pixels[i], coverage[i]);
  PairTable::Number* rest = pixels + end + left_out;
  composite(blender, coverage[begin], pixels + begin, rest);
  for (int i = end; i < mask.width; ++i, ++rest) *rest = blender.over(*rest, coverage[i]);
}

// Whether a box with its stroke is entirely inside a picture, before coordinates are rounded.
bool is_inside(const Rect& rect, double line, double scale, const PairCanvas& canvas) {
  return (rect.x - line / 2) * scale >= 0 && (rect.y - line / 2) * scale >= 0 &&
         (rect.right() + line / 2) * scale <= canvas.width && (rect.bottom() + line / 2) * scale <= canvas.height;
}

}  // namespace

bool BoxMasks::draw(const Box& box, double line, double scale, PairBlender& blender, PairCanvas& canvas) {
  const double radius = *std::max_element(box.radii.begin(), box.radii.end());
  if (radius <= 0 || radius * scale > largest || !is_inside(box.rect, line, scale, canvas) || !is_on_grid(box.rect, scale))
    return false;
  const Extent across(box.rect.x, box.rect.right(), line / 2, radius, scale);
  const Extent down(box.rect.y, box.rect.bottom(), line / 2, radius, scale);
  const int mask_width = across.end - across.begin - across.left_out;
  const int mask_height = down.end - down.begin - down.left_out;
  if (std::min(mask_width, mask_height) <= 0 || std::max(mask_width, mask_height) > largest) return false;
  Box whole = box;
  whole.rect.x -= across.begin / scale;
  whole.rect.y -= down.begin / scale;
  whole.rect.width -= across.left_out / scale;
  whole.rect.height -= down.left_out / scale;
  const BoxMask& mask = find(whole, line, scale, mask_width, mask_height);
  for (int y = down.begin; y < down.end; ++y) {
    draw_row(mask, down.in_mask(y - down.begin), across.left_out, blender, canvas.row(y) + across.begin);
  }
  return true;
}

const BoxMask& BoxMasks::find(const Box& box, double line, double scale, int width, int height) {
  const Rect& rect = box.rect;
  const Key key{{rect.x, rect.y, rect.width, rect.height}, box.radii, line, scale, width, height};
  const auto found = masks_.find(key);
  if (found != masks_.end()) return found->second;
  if (bytes_ > max_bytes) {
    masks_.clear();
    bytes_ = 0;
  }
  BoxMask mask = drawn(box, line, scale, width, height);
  bytes_ += mask.coverage.size() + mask.middles.size() * sizeof(BoxMask::Middle) + sizeof mask;
  return masks_.emplace(key, std::move(mask)).first->second;
}

}  // namespace placard
