// Pictures of all kinds: a byte for the width and one for how they are made, then pixels. libpng has to read what was written.

#include "backend/raster/png.h"

#include <algorithm>
#include <utility>

#include "fuzz.h"
#include "support/pictures.h"

using namespace placard;

namespace {

// Each byte is a pixel of a gray, or a run of them, or as many rows as it says that are like the one above.
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

bool are_near(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](int x, int y) { return x - y <= max_change && y - x <= max_change; });
}

// A picture with two palettes: in the dark one some colors are turned round, others hardly differ.
std::pair<Canvas, Canvas> light_and_dark(const Bitmap& bitmap) {
  Canvas light{bitmap.width, bitmap.height, {}};
  Canvas dark = light;
  for (std::size_t i = 0; i < bitmap.rgba.size(); i += 4) {
    const auto channel = [&](std::size_t k) { return std::uint32_t{bitmap.rgba[i + k]}; };
    light.pixels.push_back(channel(3) << 24 | channel(0) << 16 | channel(1) << 8 | channel(2));
    dark.pixels.push_back(light.pixels.back() ^ (channel(1) % 8 < 5 ? 0xFFFFFFU : 0x010203U));
  }
  return {light, dark};
}

void require_both(const Bitmap& bitmap, Compressor& compressor) {
  const auto [light, dark] = light_and_dark(bitmap);
  const auto indexed = quantize(light, dark);
  if (!indexed) return;
  const IndexedPng png(*indexed, 1, compressor);
  fuzz::require(are_near(test::read_png(png.file(false)).rgba, to_bitmap(light).rgba), "the light picture comes back");
  fuzz::require(are_near(test::read_png(png.file(true)).rgba, to_bitmap(dark).rgba), "the dark picture comes back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static Compressor compressor;
  const Bitmap bitmap = draw(1 + data[0] * (data[1] >> 4), data[1], data + 2, size - 2);
  const test::Picture picture = test::read_png(encode_png(bitmap, 1, compressor));
  fuzz::require(picture.width == bitmap.width && picture.height == bitmap.height, "the size comes back");
  fuzz::require(are_near(picture.rgba, bitmap.rgba), "no channel of a pixel changes by more than allowed");
  require_both(bitmap, compressor);
  if (auto dithered = dither(bitmap)) {
    const test::Picture mixed = test::read_png(IndexedPng(std::move(*dithered), 1, compressor).file(false));
    fuzz::require(mixed.width == bitmap.width && mixed.height == bitmap.height, "the size comes back from dithering");
  }
  return 0;
}
