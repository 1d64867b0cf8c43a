#include "backend/raster/png_pair.h"

#include <algorithm>
#include <utility>

#include "base/diagnostics.h"
#include "base/limits.h"

namespace placard {

namespace {

std::optional<PairCanvas> painted(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale,
                                  Masks& masks) {
  if (const std::string fault = png_fault(scene.size, scale); !fault.empty())
    throw Failure("drawing '" + scene.id + "': " + fault);
  return paint_pairs(scene, light, dark, scale, masks);
}

// Only one large picture of all threads is in memory at a time.
std::unique_lock<std::mutex> lock_if_large(const Size& size, double scale) {
  constexpr double large = limits.png_pixels.number() / 8;
  static std::mutex mutex;
  return size.width * scale * size.height * scale > large ? std::unique_lock(mutex) : std::unique_lock<std::mutex>();
}

bool has_gradient(const Scene& scene) {
  return std::any_of(scene.shapes.begin(), scene.shapes.end(), [](const Shape& shape) {
    const Box* box = std::get_if<Box>(&shape);
    return box != nullptr && box->gradient;
  });
}

}  // namespace

PngPair::PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, Masks& masks,
                 Compressor& compressor)
    : scene_(scene),
      light_(std::move(light)),
      dark_(std::move(dark)),
      scale_(scale),
      masks_(masks),
      compressor_(compressor),
      lock_(lock_if_large(scene.size, scale)),
      canvas_(painted(scene, light_, dark_, scale, masks)) {
  if (!canvas_) return;
  auto indexed = quantize(*canvas_);
  if (!indexed) return;
  canvas_.reset();
  png_.emplace(std::move(*indexed), scale, compressor);
}

std::string PngPair::file(bool dark) const {
  if (png_) return png_->file(dark);
  const Canvas canvas = canvas_ ? to_canvas(*canvas_, dark) : to_canvas(scene_, dark ? dark_ : light_, scale_, masks_);
  return encode_png(to_bitmap(canvas), scale_, compressor_, has_gradient(scene_) ? 0 : max_change);
}

}  // namespace placard
