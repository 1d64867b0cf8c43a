#include "drawing/scene_encoder.h"

#include "backend/pdf/pdf.h"
#include "backend/raster/webp.h"
#include "image/photo.h"

namespace placard {

namespace {

std::string jpeg_on(const Color& page, Bitmap bitmap) {
  const std::array<int, 3> behind{page.red, page.green, page.blue};
  for (std::size_t i = 0; i < bitmap.rgba.size(); ++i) {
    const int alpha = bitmap.rgba[i | 3];
    if (i % 4 < 3)
      bitmap.rgba[i] = static_cast<std::uint8_t>((bitmap.rgba[i] * alpha + behind[i % 4] * (255 - alpha) + 127) / 255);
  }
  return encode_jpeg(bitmap, jpeg_quality, jpeg_comment);
}

}  // namespace

std::string size_fault(const Size& size, Format format, double scale) {
  if (format == Format::svg || format == Format::scene) return {};
  if (format == Format::pdf) return pdf_fault(size);
  const std::string fault = png_fault(size, scale);
  return fault.empty() && format == Format::webp ? webp_fault(size, scale) : fault;
}

std::string SceneEncoder::encode(const Variant& variant, Format format) {
  switch (format) {
    case Format::svg: return to_svg(scene_, variant, caches_.paths);
    case Format::png: return pictures().file(variant.dark_page);
    case Format::webp: return encode_webp(pictures().pixels(variant.dark_page), has_photo(scene_));
    case Format::jpeg: return jpeg_on(page_color(variant.dark_page), pictures().pixels(variant.dark_page));
    case Format::pdf: return to_pdf(scene_, resolve_colors(scene_, variant));
    case Format::scene: break;
  }
  return to_text(scene_);
}

const PngPair& SceneEncoder::pictures() {
  if (!pictures_) pictures_.emplace(png_pair(scene_, sheet_, scale_, caches_.masks, caches_.compressor));
  return *pictures_;
}

}  // namespace placard
