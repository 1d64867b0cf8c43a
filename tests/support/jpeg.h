#pragma once
// JPEG files, written with libjpeg.

#include <string>

#include "support/pictures.h"

namespace placard::test {

/// The kind of a JPEG file.
struct JpegKind {
  bool is_progressive = false;
  bool is_cmyk = false;
  int orientation = 0;  ///< in an EXIF segment; 0 writes none
  bool is_big_endian = false;
};

/// A picture as JPEG, without its alpha, in the best quality.
std::string to_jpeg(const Picture& picture, const JpegKind& kind = {});

}  // namespace placard::test
