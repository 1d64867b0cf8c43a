#pragma once
// The pictures of a card: their palettes, names and files.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "backend/raster/png_pair.h"
#include "backend/svg/svg.h"
#include "base/diagnostics.h"
#include "drawing/options.h"
#include "model/card.h"
#include "scene/resolved_colors.h"
#include "style/layout_file.h"
#include "style/style.h"

namespace placard {

/// One of a card's pictures: its palette, file name suffix and, for mode auto, the palette for dark pages.
struct Variant {
  const Palette* palette = nullptr;
  std::string suffix;
  bool dark_page = false;
  const Palette* adapts_to = nullptr;
};

/// The mode of a card without one: light for a page in a folder, otherwise both.
Mode default_mode(const Card& card);

/// The pictures of a mode, light before dark. A style with one palette uses it for both.
std::vector<Variant> variants(Mode mode, const StyleSheet& sheet);

/// The resolved colors of a scene in one of its pictures.
ResolvedColors resolve_colors(const Scene& scene, const Variant& variant);

/// The scene as SVG in the colors of one of its pictures.
std::string to_svg(const Scene& scene, const Variant& variant, GlyphPaths& paths);

/// Draws the light and the dark PNG of a scene; see PngPair.
PngPair png_pair(const Scene& scene, const StyleSheet& sheet, double scale, GlyphMasks& masks, Compressor& compressor);

/// The default scale of a card's PNG: 2, and 1 for social previews, which need an exact size in pixels.
double default_scale(const Card& card);

/// The background of GitHub's page, behind translucent cards.
Color page_color(bool dark);

/// The base name of a card's pictures, without mode and extension: the name of a page in a folder, or the id of the card, and its
/// layout if an option overrides it.
std::string picture_name(const Card& card);

/// Overrides the layout of a card; null changes nothing.
void set_layout(Card& card, const LayoutHandle& layout);

/// The set of picture names of a run, at 40 bytes a name.
class PictureNames {
 public:
  /// Adds a name. Returns false for a duplicate, which is reported at `place`; case is ignored, as some file systems do.
  bool add(std::string_view name, Span place, Problems& problems);
  bool add(const Card& card, const std::string& suffix, Problems& problems) {
    return add(picture_name(card) + suffix, card.id.span, problems);
  }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

/// The quality of JPEG pictures, from 0 to 100.
constexpr int jpeg_quality = 90;

/// The comment in JPEG pictures, by which they are found again.
inline const std::string jpeg_comment = "drawn by placard";

/// The reason why a picture of `size` is too large for a format, or an empty string.
std::string size_fault(const Size& size, Format format, double scale);

/// What drawing one picture leaves for the next. Not thread-safe.
struct EncoderCaches {
  GlyphMasks masks{};
  Compressor compressor{};
  GlyphPaths paths{};
};

/// Encodes a scene in its formats. The pixels of both modes are drawn once.
class SceneEncoder {
 public:
  /// Keeps references to all of them.
  SceneEncoder(const Scene& scene, const StyleSheet& sheet, double scale, EncoderCaches& caches)
      : scene_(scene), sheet_(sheet), scale_(scale), caches_(caches) {}

  /// The file of one picture. A JPEG has the color of the page behind it.
  std::string encode(const Variant& variant, Format format);

 private:
  const PngPair& pictures();

  const Scene& scene_;
  const StyleSheet& sheet_;
  double scale_;
  EncoderCaches& caches_;
  std::optional<PngPair> pictures_;
};

}  // namespace placard
