#include "backend/raster/png_pair.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
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

/// The pixels that all threads have in memory.
struct PixelsInUse {
  std::mutex mutex;
  std::condition_variable freed;
  std::size_t count = 0;
};

PixelsInUse& pixels_in_use() {
  static PixelsInUse all;
  return all;
}

bool has_gradient(const Scene& scene) {
  return std::any_of(scene.shapes.begin(), scene.shapes.end(), [](const Shape& shape) {
    const Box* box = std::get_if<Box>(&shape);
    return box != nullptr && box->gradient;
  });
}

}  // namespace

PixelShare::PixelShare(double pixels) : pixels_(static_cast<std::size_t>(std::min(pixels, limits.png_pixels.number()))) {
  PixelsInUse& all = pixels_in_use();
  std::unique_lock lock(all.mutex);
  all.freed.wait(lock, [&] { return all.count + pixels_ <= limits.png_pixels.value; });
  all.count += pixels_;
}

PixelShare::~PixelShare() {
  PixelsInUse& all = pixels_in_use();
  const std::lock_guard lock(all.mutex);
  all.count -= pixels_;
  all.freed.notify_all();
}

PngPair::PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, Masks& masks,
                 Compressor& compressor)
    : scene_(scene),
      light_(std::move(light)),
      dark_(std::move(dark)),
      scale_(scale),
      masks_(masks),
      compressor_(compressor),
      share_(scene.size.width * scale * scene.size.height * scale),
      canvas_(painted(scene, light_, dark_, scale, masks)) {
  if (!canvas_) return;
  auto indexed = quantize(*canvas_);
  if (!indexed) return;
  canvas_.reset();
  png_.emplace(std::move(*indexed), scale, compressor);
}

std::string PngPair::file(bool dark) const {
  if (png_) return png_->file(dark);
  const Bitmap bitmap = to_bitmap(canvas_ ? to_canvas(*canvas_, dark) : to_canvas(scene_, dark ? dark_ : light_, scale_, masks_));
  return encode_png(bitmap, scale_, compressor_, has_gradient(scene_) ? 0 : max_change);
}

}  // namespace placard
