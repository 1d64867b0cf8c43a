#include "drawing/variants.h"

#include "base/ascii.h"
#include "base/fnv.h"
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

Mode default_mode(const Card& card) { return card.name.empty() ? Mode::both : Mode::light; }

std::vector<Variant> variants(Mode mode, const StyleSheet& sheet) {
  const Palette* light = sheet.light ? &*sheet.light : &*sheet.dark;
  const Palette* dark = sheet.dark ? &*sheet.dark : &*sheet.light;
  switch (mode) {
    case Mode::light: return {{light, "", false, nullptr}};
    case Mode::dark: return {{dark, "", true, nullptr}};
    case Mode::automatic: return {{light, "", false, dark}};
    case Mode::both: break;
  }
  return {{light, "-light", false, nullptr}, {dark, "-dark", true, nullptr}};
}

ResolvedColors resolve_colors(const Scene& scene, const Variant& variant) {
  return {scene, *variant.palette, page_color(variant.dark_page)};
}

std::string to_svg(const Scene& scene, const Variant& variant, GlyphPaths& paths) {
  const ResolvedColors colors = resolve_colors(scene, variant);
  if (variant.adapts_to == nullptr) return to_svg(scene, colors, nullptr, paths);
  const ResolvedColors dark(scene, *variant.adapts_to, page_color(true));
  return to_svg(scene, colors, &dark, paths);
}

PngPair png_pair(const Scene& scene, const StyleSheet& sheet, double scale, GlyphMasks& masks, Compressor& compressor) {
  const std::vector<Variant> both = variants(Mode::both, sheet);
  return {scene, resolve_colors(scene, both.front()), resolve_colors(scene, both.back()), scale, masks, compressor};
}

double default_scale(const Card& card) { return card.layout->kind == LayoutKind::picture ? 1 : 2; }

Color page_color(bool dark) { return dark ? Color{13, 17, 23, 1} : Color{255, 255, 255, 1}; }

std::string picture_name(const Card& card) {
  if (!card.name.empty()) return card.name;
  return card.look.layout_of_card ? card.id.text : card.id.text + "-" + card.layout->name.text;
}

void set_layout(Card& card, const LayoutHandle& layout) {
  if (!layout) return;
  card.look.layout_of_card = card.layout == layout;
  card.layout = layout;
}

// The probability that two of a million names share a 64-bit FNV-1a hash is 1 in 37 million.
bool PictureNames::add(std::string_view name, Span place, Problems& problems) {
  if (hashes_.insert(fnv1a(lower(name))).second) return true;
  problems.error(place, "the picture '" + std::string(name) + "' would be written twice",
                 "give one of the cards a different 'id'");
  return false;
}

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
