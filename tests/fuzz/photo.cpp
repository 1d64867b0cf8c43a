// Photographs: what passes the checks is decoded and scaled down, turned as EXIF says, and encoded again.

#include "image/photo.h"

#include <algorithm>

#include "fuzz.h"

using namespace placard;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int max_pixels = 1'000'000;  // sanitizers take seconds to decode more
  const Photo photo = read_photo(fuzz::text_of(data, size));
  if (!photo.error.empty()) return 0;
  fuzz::require(photo.width > 0 && photo.height > 0, "a photograph has a size");
  fuzz::require(photo.orientation >= 1 && photo.orientation <= 8, "an orientation is one of eight");
  if (photo.width > max_pixels / photo.height || !broken_part_of(photo).empty()) return 0;
  const int width = std::max(1, photo.width / 3);
  const int height = std::max(1, photo.height / 2);
  const Bitmap bitmap = scaled_down(photo, width, height);
  fuzz::require(bitmap.width == width && bitmap.height == height, "it has the size that was asked for");
  fuzz::require(bitmap.rgba.size() == std::size_t{4} * static_cast<std::size_t>(width * height), "all pixels are there");
  const int side = std::max(1, std::min(photo.width, photo.height) / 2);
  fuzz::require(read_photo(encode_jpeg(scaled_down(photo, side, side, true))).width == side, "it can be encoded");
  return 0;
}
