#include "drawing/variants.h"

namespace placard {

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

PngPair png_pair(const Scene& scene, const StyleSheet& sheet, double scale, Masks& masks, Compressor& compressor) {
  const std::vector<Variant> both = variants(Mode::both, sheet);
  return {scene, resolve_colors(scene, both.front()), resolve_colors(scene, both.back()), scale, masks, compressor};
}

double default_scale(const Card& card) { return card.look.layout == LayoutKind::social ? 1 : 2; }

Color page_color(bool dark) { return dark ? Color{13, 17, 23, 1} : Color{255, 255, 255, 1}; }

}  // namespace placard
