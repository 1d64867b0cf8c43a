#pragma once
// Decoders that pass a photograph row by row, so that a large one needs little memory.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace placard {

/// Thrown where a photograph cannot be decoded.
struct BrokenPhoto {
  std::string reason;  ///< such as "the file is truncated"
};

/// Takes a row of pixels: red, green, blue and alpha, 8 bits each. Rows come from the top, as they are stored.
using TakeRow = std::function<void(const std::uint8_t*)>;

/// The contents of a header.
struct PhotoHeader {
  unsigned width = 0;
  unsigned height = 0;
  int orientation = 1;
  bool is_cmyk = false;
  bool is_progressive = false;  ///< or interlaced: the first rows are complete only at the end of the file
};

/// Reads the header of a JPEG. Throws BrokenPhoto.
PhotoHeader read_jpeg_header(std::string_view file);

/// Decodes a JPEG to 1 / `reduction` of its sides, rounded up: 1, 2, 4 or 8. Throws BrokenPhoto.
void decode_jpeg(std::string_view file, unsigned reduction, const TakeRow& take);

/// Returns the orientation in an EXIF segment of a JPEG (APP1): 1 to 8; 1 if there is none.
int exif_orientation(std::string_view segment);

/// Decodes a PNG. Throws BrokenPhoto.
void decode_png(std::string_view file, const TakeRow& take);

}  // namespace placard
