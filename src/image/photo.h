#pragma once
// Photographs and screenshots: PNG and JPEG files, scaled down to the size in which they are drawn. Color profiles are ignored:
// the pixels are taken for sRGB.

#include <string>
#include <string_view>

#include "base/bitmap.h"

namespace placard {

/// Recognizes the kind of a bitmap file, such as "JPEG", by its magic number; empty for SVG and unknown kinds.
std::string_view image_kind(std::string_view bytes);

/// A PNG or JPEG file whose header has been read, or the reason why it cannot be used.
struct Photo {
  std::string file;
  bool is_jpeg = false;
  int width = 0;        ///< pixels, as shown
  int height = 0;       ///< pixels, as shown
  int orientation = 1;  ///< how the stored pixels are turned and mirrored: 1 to 8, as in EXIF
  std::string error;
  std::string hint;  ///< how to fix the error; may be empty
};

/// Reads the header of a photograph and checks its size.
Photo read_photo(std::string file);

/// Returns why the pixels of a photograph cannot be decoded, or an empty string.
std::string broken_part_of(const Photo& photo);

/// Decodes a photograph, scaled down to `width` by `height` pixels. `is_square` takes the square in its middle. The photograph
/// has neither errors nor broken parts.
Bitmap scaled_down(const Photo& photo, int width, int height, bool is_square = false);

/// The quality of photographs in cards, from 0 to 100.
constexpr int photo_quality = 85;

/// Encodes an opaque bitmap as JPEG with 4:4:4 sampling, without metadata other than `comment`.
std::string encode_jpeg(const Bitmap& bitmap, int quality = photo_quality, const std::string& comment = {});

}  // namespace placard
