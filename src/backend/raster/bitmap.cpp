#include "backend/raster/bitmap.h"

#include <cstring>

namespace placard {

// Most pixels are like the one before.
Bitmap to_bitmap(const Canvas& canvas) {
  Bitmap bitmap{canvas.width, canvas.height, {}};
  bitmap.rgba.resize(canvas.pixels.size() * 4);
  std::uint8_t* to = bitmap.rgba.data();
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  for (const std::uint32_t pixel : canvas.pixels) {
    if (pixel != before) {
      before = pixel;
      after = straight(pixel);
    }
    std::memcpy(to, &after, 4);
    to += 4;
  }
  return bitmap;
}

}  // namespace placard
