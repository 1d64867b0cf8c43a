// Pictures of all kinds: a byte for the width and one for how they are made, then pixels. libpng has to read what was written.

#include "backend/png.h"

#include <algorithm>

#include "backend/deflate.h"
#include "backend/quantise.h"
#include "fuzz.h"
#include "support/pictures.h"

using namespace placard;

namespace {

// Each byte is a pixel of a grey, or a run of them, or as many rows as it says that are like the one above.
Bitmap draw(int width, int kind, const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most = 400'000;
  Bitmap bitmap{width, 0, {}};
  const auto row = static_cast<std::size_t>(width) * 4;
  for (std::size_t i = 0; i < size && bitmap.rgba.size() < most; ++i) {
    const std::uint8_t byte = data[i];
    const auto alpha = static_cast<std::uint8_t>((kind & 1) != 0 ? byte * 3 : 255);
    if ((kind & 2) != 0 && byte > 200 && bitmap.rgba.size() >= row) {
      for (std::size_t k = 0; k < row * (byte - 200U); ++k) bitmap.rgba.push_back(bitmap.rgba[bitmap.rgba.size() - row]);
    } else {
      const int length = (kind & 4) != 0 ? 1 + byte * 5 : 1;
      const auto red = static_cast<std::uint8_t>((kind & 8) != 0 ? byte + i : byte);
      for (int k = 0; k < length; ++k) bitmap.rgba.insert(bitmap.rgba.end(), {red, byte, byte, alpha});
    }
  }
  bitmap.height = static_cast<int>(std::max<std::size_t>(1, bitmap.rgba.size() / row));
  bitmap.rgba.resize(row * static_cast<std::size_t>(bitmap.height));
  return bitmap;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const Bitmap bitmap = draw(1 + data[0] * (data[1] >> 4), data[1], data + 2, size - 2);
  const test::Picture picture = test::read_png(encode_png(bitmap, 1, 1 + data[1] % 10));
  fuzz::require(picture.width == bitmap.width && picture.height == bitmap.height, "the size comes back");
  const bool near = std::equal(picture.rgba.begin(), picture.rgba.end(), bitmap.rgba.begin(), bitmap.rgba.end(),
                               [](int a, int b) { return a - b <= most_change && b - a <= most_change; });
  fuzz::require(near, "no channel of a pixel changes by more than allowed");
  return 0;
}
