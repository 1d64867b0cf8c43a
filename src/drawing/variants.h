#pragma once
// The pictures of a card: which palettes, and what their file names get for it.

#include <string>
#include <vector>

#include "backend/raster/png_pair.h"
#include "model/card.h"
#include "scene/resolved_colors.h"
#include "style/style.h"

namespace placard {

/// One of a card's pictures: its palette, what its file name gets for it, and the palette of a picture that adapts.
struct Variant {
  const Palette* palette = nullptr;
  std::string suffix;
  bool dark_page = false;
  const Palette* adapts_to = nullptr;
};

/// The pictures that a mode asks for, light before dark. A style with one palette has that one in both.
std::vector<Variant> variants(Mode mode, const StyleSheet& sheet);

/// The colors of a scene in one of its pictures.
ResolvedColors resolve_colors(const Scene& scene, const Variant& variant);

/// The PNGs of a scene, see there for the rest.
PngPair png_pair(const Scene& scene, const StyleSheet& sheet, double scale, Masks& masks, Compressor& compressor);

/// The scale of a card's PNG where nobody asks for another one. A social picture is uploaded as it is: its size is part of its
/// layout.
double default_scale(const Card& card);

/// What lies behind a card that lets it through: GitHub's page.
Color page_color(bool dark);

}  // namespace placard
