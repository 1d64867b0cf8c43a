#include "backend/raster/canvas.h"

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

PairTable::Number PairTable::add(const PixelPair& pair, std::size_t slot) {
  if (pairs_.size() == capacity_) {
    overflowed_ = true;
    return 0;
  }
  pairs_.push_back(pair);
  slots_[slot] = static_cast<std::uint16_t>(pairs_.size());
  return static_cast<Number>(pairs_.size() - 1);
}

PairCanvas::PairCanvas(int wide, int high, std::size_t capacity) : width(wide), height(high), pairs(capacity) {
  pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
}

Canvas to_canvas(const PairCanvas& pairs, bool dark) {
  Canvas canvas{pairs.width, pairs.height, {}};
  canvas.pixels.reserve(pairs.pixels.size());
  for (const PairTable::Number number : pairs.pixels) {
    const PixelPair& pair = pairs.pairs[number];
    canvas.pixels.push_back(dark ? pair.dark : pair.light);
  }
  return canvas;
}

// Most pixels equal the one before. If there are too many colors, the rest is not used.
PairCanvas to_pairs(const Bitmap& bitmap, std::size_t capacity) {
  PairCanvas canvas(bitmap.width, bitmap.height, capacity);
  const std::uint8_t* words = bitmap.rgba.data();
  std::uint32_t before = 0;
  PairTable::Number number = 0;
  for (PairTable::Number& pixel : canvas.pixels) {
    std::uint32_t word = 0;
    std::memcpy(&word, words, sizeof word);
    words += sizeof word;
    if (word != before) {
      before = word;
      number = canvas.pairs.find({word, word});
      if (canvas.pairs.overflowed()) break;
    }
    pixel = number;
  }
  return canvas;
}

}  // namespace placard
