#pragma once
// A scene in every file format.

#include <optional>
#include <string>

#include "backend/raster/png_pair.h"
#include "backend/svg/svg.h"
#include "drawing/options.h"
#include "drawing/variants.h"

namespace placard {

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
