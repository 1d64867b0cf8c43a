#include "backend/raster/png_pair.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace placard {

namespace {

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

PngPair::PngPair(const Scene& scene, ResolvedColors light, ResolvedColors dark, double scale, GlyphMasks& masks,
                 Compressor& compressor)
    : scene_(scene),
      light_(std::move(light)),
      dark_(std::move(dark)),
      scale_(scale),
      masks_(masks),
      compressor_(compressor),
      share_(scene.size.width * scale * scene.size.height * scale) {
  if (has_gradient(scene) || has_photo(scene)) return;
  const Canvas light_canvas = to_canvas(scene, light_, scale, masks);
  const Canvas dark_canvas = to_canvas(scene, dark_, scale, masks);
  auto indexed = quantize(light_canvas, dark_canvas);
  if (indexed) {
    png_.emplace(std::move(*indexed), scale, compressor);
  } else {
    drawn_ = {to_bitmap(light_canvas), to_bitmap(dark_canvas)};
  }
}

// Without a palette.
const Bitmap& PngPair::drawn(bool dark) const {
  Bitmap& bitmap = drawn_[dark ? 1 : 0];
  if (bitmap.rgba.empty()) bitmap = to_bitmap(to_canvas(scene_, dark ? dark_ : light_, scale_, masks_));
  return bitmap;
}

std::optional<IndexedBitmap> PngPair::dithered(const Bitmap& bitmap) const {
  return has_gradient(scene_) && !has_photo(scene_) ? dither(bitmap) : std::nullopt;
}

std::string PngPair::file(bool dark) const {
  if (png_) return png_->file(dark);
  const Bitmap& bitmap = drawn(dark);
  if (auto indexed = dithered(bitmap)) return IndexedPng(std::move(*indexed), scale_, compressor_, gradient_level).file(false);
  return encode_png(bitmap, scale_, compressor_, has_gradient(scene_) ? 0 : max_change);
}

Bitmap PngPair::pixels(bool dark) const {
  if (png_) return png_->pixels(dark);
  const Bitmap& bitmap = drawn(dark);
  auto indexed = dithered(bitmap);
  if (!indexed) indexed = quantize(bitmap, has_gradient(scene_) ? 0 : max_change);
  return indexed ? IndexedPng(std::move(*indexed), scale_, compressor_).pixels(false) : bitmap;
}

}  // namespace placard
