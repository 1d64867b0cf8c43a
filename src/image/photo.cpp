#include "image/photo.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/png_chunks.h"
#include "image/area_scaler.h"
#include "image/image_kind.h"
#include "image/pixel_rows.h"

namespace placard {

namespace {

Photo unusable(std::string error, std::string hint = {}) {
  Photo photo;
  photo.error = std::move(error);
  photo.hint = std::move(hint);
  return photo;
}

PhotoHeader read_header(std::string_view file, bool is_jpeg) {
  if (is_jpeg) return read_jpeg_header(file);
  const auto first = PngChunks(file).next();
  const auto header = first ? read_png_header(*first) : std::nullopt;
  if (!header) throw BrokenPhoto{first && !first->complete ? "the file is truncated" : "invalid PNG header"};
  return {header->width, header->height, 1, false, header->interlaced};
}

// A picture of `width` by `height` pixels, as shown, from the stored one.
Bitmap turned(const Bitmap& stored, int orientation) {
  const bool swaps = orientation > 4;
  const bool flips_x = orientation == 2 || orientation == 3 || orientation > 6;
  const bool flips_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Bitmap shown{swaps ? stored.height : stored.width, swaps ? stored.width : stored.height, {}};
  shown.rgba.reserve(stored.rgba.size());
  for (int y = 0; y < shown.height; ++y) {
    for (int x = 0; x < shown.width; ++x) {
      const int column = swaps ? y : x;
      const int row = swaps ? x : y;
      const auto* pixel = stored.rgba.data() + std::ptrdiff_t{4} * ((flips_y ? stored.height - 1 - row : row) * stored.width +
                                                                    (flips_x ? stored.width - 1 - column : column));
      shown.rgba.insert(shown.rgba.end(), pixel, pixel + 4);
    }
  }
  return shown;
}

void decode(const Photo& photo, int reduction, const TakeRow& take) {
  photo.is_jpeg ? decode_jpeg(photo.file, static_cast<unsigned>(reduction), take) : decode_png(photo.file, take);
}

}  // namespace

Photo read_photo(std::string file) {
  if (file.size() > limits.photo.value) return unusable("the file is larger than " + to_text(limits.photo));
  const std::string kind(image_kind(file));
  if (kind != "PNG" && kind != "JPEG") {
    const std::string suffix = kind.empty() ? "svg" : lower(kind);
    return unusable(kind.empty() ? "it is not a PNG or JPEG file" : kind + " is not supported: use a PNG or JPEG file",
                    "convert it, for example with 'magick photo." + suffix + " photo.png'");
  }
  Photo photo;
  try {
    photo.is_jpeg = kind == "JPEG";
    const PhotoHeader header = read_header(file, photo.is_jpeg);
    if (std::max(header.width, header.height) > limits.png_side.value)
      return unusable(to_text(std::max(header.width, header.height)) + " pixels a side is too large: the limit is " +
                      to_text(limits.png_side));
    const std::size_t pixels = std::size_t{header.width} * header.height;
    const std::string size = to_text(header.width) + " x " + to_text(header.height) + " pixels ";
    if (pixels > limits.photo_pixels.value)
      return unusable(size + "is too large: the limit is " + to_text(limits.photo_pixels), "scale it down to 4000 pixels a side");
    if (header.is_progressive && pixels > limits.photo_progressive.value)
      return unusable(size + "is too large for " + (photo.is_jpeg ? "a progressive JPEG" : "an interlaced PNG") +
                          ": the limit is " + to_text(limits.photo_progressive),
                      photo.is_jpeg ? "save it as a baseline JPEG" : "save it without interlacing");
    if (header.is_cmyk)
      return unusable("its colors are CMYK", "convert it to RGB, for example with 'magick photo.jpg -colorspace sRGB rgb.jpg'");
    photo.orientation = header.orientation;
    const bool swaps = header.orientation > 4;
    photo.width = static_cast<int>(swaps ? header.height : header.width);
    photo.height = static_cast<int>(swaps ? header.width : header.height);
  } catch (const BrokenPhoto& broken) {
    return unusable(broken.reason);
  }
  photo.file = std::move(file);
  return photo;
}

std::string broken_part_of(const Photo& photo) {
  constexpr int fastest = 8;
  try {
    decode(photo, fastest, [](const std::uint8_t*) {});
  } catch (const BrokenPhoto& broken) {
    return broken.reason;
  }
  return {};
}

// A JPEG is decoded at the smallest size from which it can be scaled down, which is faster.
Bitmap scaled_down(const Photo& photo, int width, int height, bool is_square) {
  const bool swaps = photo.orientation > 4;
  if (swaps) std::swap(width, height);
  const int stored_width = swaps ? photo.height : photo.width;
  const int stored_height = swaps ? photo.width : photo.height;
  int reduction = photo.is_jpeg ? 8 : 1;
  const auto reduced = [&reduction](int side) { return (side + reduction - 1) / reduction; };
  const int side = std::min(stored_width, stored_height);
  while (reduction > 1 &&
         (reduced(is_square ? side : stored_width) < width || reduced(is_square ? side : stored_height) < height))
    reduction /= 2;
  const int from_width = reduced(is_square ? side : stored_width);
  const int from_height = reduced(is_square ? side : stored_height);
  const int left = (reduced(stored_width) - from_width) / 2;
  const int top = (reduced(stored_height) - from_height) / 2;
  AreaScaler scaler(from_width, from_height, width, height);
  int y = 0;
  decode(photo, reduction, [&](const std::uint8_t* row) {
    if (y >= top && y < top + from_height) scaler.add(row + std::ptrdiff_t{4} * left);
    ++y;
  });
  return turned(scaler.take(), photo.orientation);
}

}  // namespace placard
