#include "drawing/variants.h"

#include "base/ascii.h"
#include "base/fnv.h"

namespace placard {

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

}  // namespace placard
