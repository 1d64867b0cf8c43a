#include "support/jpeg.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace placard::test {

namespace {

// A TIFF structure with one directory: a long image description, then the orientation.
std::string exif(const JpegKind& kind) {
  const auto number = [&kind](unsigned value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) {
      const int shift = 8 * (kind.is_big_endian ? size - 1 - i : i);
      bytes += static_cast<char>((value >> shift) & 0xFF);
    }
    return bytes;
  };
  return std::string("Exif\0\0", 6) + (kind.is_big_endian ? "MM" : "II") + number(42, 2) + number(8, 4) + number(2, 2) +
         number(0x010E, 2) + number(2, 2) + number(9000, 4) + number(90'000, 4) + number(0x0112, 2) + number(3, 2) +
         number(1, 4) + number(static_cast<unsigned>(kind.orientation), 2) + number(0, 2) + number(0, 4);
}

}  // namespace

std::string to_jpeg(const Picture& picture, const JpegKind& kind) {
  jpeg_error_mgr errors{};
  jpeg_compress_struct jpeg{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = static_cast<JDIMENSION>(picture.width);
  jpeg.image_height = static_cast<JDIMENSION>(picture.height);
  jpeg.input_components = 4;
  jpeg.in_color_space = kind.is_cmyk ? JCS_CMYK : JCS_EXT_RGBX;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, 100, TRUE);
  if (kind.is_progressive) jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  const std::string segment = exif(kind);
  if (kind.orientation > 0) {
    jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(segment.data()),
                      static_cast<unsigned>(segment.size()));
  }
  for (int y = 0; y < picture.height; ++y) {
    auto* row = const_cast<JSAMPROW>(picture.at(0, y));
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  const std::string result(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return result;
}

}  // namespace placard::test
