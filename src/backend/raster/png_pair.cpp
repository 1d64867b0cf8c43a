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

bool has_gradient(const Scene& scene) {
  return std::ranges::any_of(scene.shapes, [](const Shape& shape) {
    const Box* box = std::get_if<Box>(&shape);
    return box != nullptr && box->gradient;
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

// Without a shared palette.
Bitmap PngPair::drawn(bool dark) const {
  return to_bitmap(canvas_ ? to_canvas(*canvas_, dark) : to_canvas(scene_, dark ? dark_ : light_, scale_, masks_));
}

std::optional<IndexedBitmap> PngPair::dithered(const Bitmap& bitmap) const {
  return has_gradient(scene_) && !has_photo(scene_) ? dither(bitmap) : std::nullopt;
}

std::string PngPair::file(bool dark) const {
  if (png_) return png_->file(dark);
  const Bitmap bitmap = drawn(dark);
  if (auto indexed = dithered(bitmap)) return IndexedPng(std::move(*indexed), scale_, compressor_, gradient_level).file(false);
  return encode_png(bitmap, scale_, compressor_, has_gradient(scene_) ? 0 : max_change);
}

Bitmap PngPair::pixels(bool dark) const {
  if (png_) return png_->pixels(dark);
  Bitmap bitmap = drawn(dark);
  auto indexed = dithered(bitmap);
  if (!indexed) indexed = quantize(bitmap, has_gradient(scene_) ? 0 : max_change);
  return indexed ? IndexedPng(std::move(*indexed), scale_, compressor_).pixels(false) : bitmap;
}

}  // namespace placard
