#include "cli/variants.h"

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

Inks inks_of(const Scene& scene, const Variant& variant) { return {scene, *variant.palette, page_colour(variant.dark_page)}; }

Colour page_colour(bool dark) { return dark ? Colour{13, 17, 23, 1} : Colour{255, 255, 255, 1}; }

}  // namespace placard
