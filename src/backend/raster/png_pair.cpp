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

template <class Own, class Predicate>
bool has(const Scene& scene, const Predicate& predicate) {
  return std::any_of(scene.shapes.begin(), scene.shapes.end(), [&](const Shape& shape) {
    const Own* own = std::get_if<Own>(&shape);
    return own != nullptr && predicate(*own);
  });
}

}  // namespace

PixelShare::PixelShare(double pixels) : pixels_(static_cast<std::size_t>(std::min(pixels, limits.png_pixels.number()))) {
  std::unique_lock lock(mutex);
  freed.wait(lock, [this] { return in_use + pixels_ <= limits.png_pixels.value; });
  in_use += pixels_;
}

PixelShare::~PixelShare() {
  const std::lock_guard lock(mutex);
  in_use -= pixels_;
  freed.notify_all();
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
  if (!has<Box>(scene_, [](const Box& box) { return box.gradient.has_value(); })) return encode_png(bitmap, scale_, compressor_);
  if (!has<Picture>(scene_, [](const Picture& picture) { return picture.is_photo; })) {
    if (auto dithered = dither(bitmap)) return IndexedPng(std::move(*dithered), scale_, compressor_, gradient_level).file(false);
  }
  return encode_png(bitmap, scale_, compressor_, 0);
}

}  // namespace placard
