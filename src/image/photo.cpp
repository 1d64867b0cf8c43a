#include "image/photo.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/png_chunks.h"
#include "image/area_scaler.h"
#include "image/pixel_rows.h"

namespace placard {

namespace {

PhotoHeader read_header(std::string_view file, bool is_jpeg) {
  if (is_jpeg) return read_jpeg_header(file);
  const auto first = PngChunks(file).next();
  const auto header = first ? read_png_header(*first) : std::nullopt;
  if (!header) throw BrokenPhoto{first && !first->complete ? "the file is truncated" : "invalid PNG header"};
  return {header->width, header->height, 1, false, header->interlaced};
}

// A stored picture as it is shown.
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

// Sets the error of a photograph that is not decoded.
void check(const PhotoHeader& header, Photo& photo) {
  const unsigned longest = std::max(header.width, header.height);
  const std::size_t pixels = std::size_t{header.width} * header.height;
  const std::string size = to_text(header.width) + " x " + to_text(header.height) + " pixels is too large";
  if (longest > limits.png_side.value) {
    photo.error = to_text(longest) + " pixels a side is too large: the limit is " + to_text(limits.png_side);
  } else if (pixels > limits.photo_pixels.value) {
    photo.error = size + ": the limit is " + to_text(limits.photo_pixels);
    photo.hint = "scale it down to 4000 pixels a side";
  } else if (header.is_progressive && pixels > limits.photo_progressive.value) {
    photo.error = size + " for " + (photo.is_jpeg ? "a progressive JPEG" : "an interlaced PNG") + ": the limit is " +
                  to_text(limits.photo_progressive);
    photo.hint = photo.is_jpeg ? "save it as a baseline JPEG" : "save it without interlacing";
  } else if (header.is_cmyk) {
    photo.error = "its colors are CMYK";
    photo.hint = "convert it to RGB, for example with 'magick photo.jpg -colorspace sRGB rgb.jpg'";
  }
}

void decode(const Photo& photo, int reduction, const TakeRow& take) {
  photo.is_jpeg ? decode_jpeg(photo.file, static_cast<unsigned>(reduction), take) : decode_png(photo.file, take);
}

}  // namespace

std::string_view image_kind(std::string_view bytes) {
  if (bytes.starts_with(png_signature)) return "PNG";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "JPEG";
  if (bytes.starts_with("GIF8")) return "GIF";
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "WebP";
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return "";
  const std::string_view brand = bytes.substr(8, 4);
  if (brand == "avif" || brand == "avis") return "AVIF";
  return brand == "heic" || brand == "heix" || brand == "mif1" ? "HEIC" : "";
}

Photo read_photo(std::string file) {
  Photo photo;
  const std::string kind(image_kind(file));
  photo.is_jpeg = kind == "JPEG";
  if (file.size() > limits.photo.value) {
    photo.error = "the file is larger than " + to_text(limits.photo);
  } else if (kind != "PNG" && kind != "JPEG") {
    photo.error = kind.empty() ? "it is not a PNG or JPEG file" : kind + " is not supported: use a PNG or JPEG file";
    photo.hint = "convert it, for example with 'magick photo." + (kind.empty() ? "svg" : lower(kind)) + " photo.png'";
  }
  if (!photo.error.empty()) return photo;
  try {
    const PhotoHeader header = read_header(file, photo.is_jpeg);
    check(header, photo);
    if (!photo.error.empty()) return photo;
    photo.orientation = header.orientation;
    photo.width = static_cast<int>(header.width);
    photo.height = static_cast<int>(header.height);
    if (photo.orientation > 4) std::swap(photo.width, photo.height);
    photo.file = std::move(file);
  } catch (const BrokenPhoto& broken) {
    photo.error = broken.reason;
  }
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
  int stored_width = photo.width;
  int stored_height = photo.height;
  if (photo.orientation > 4) {
    std::swap(stored_width, stored_height);
    std::swap(width, height);
  }
  const int side = std::min(stored_width, stored_height);
  int reduction = photo.is_jpeg ? 8 : 1;
  const auto reduced = [&reduction](int length) { return (length + reduction - 1) / reduction; };
  const auto from_width = [&] { return reduced(is_square ? side : stored_width); };
  const auto from_height = [&] { return reduced(is_square ? side : stored_height); };
  while (reduction > 1 && (from_width() < width || from_height() < height)) reduction /= 2;
  const int left = (reduced(stored_width) - from_width()) / 2;
  const int top = (reduced(stored_height) - from_height()) / 2;
  AreaScaler scaler(from_width(), from_height(), width, height);
  int y = 0;
  decode(photo, reduction, [&](const std::uint8_t* row) {
    if (y >= top && y < top + from_height()) scaler.add(row + std::ptrdiff_t{4} * left);
    ++y;
  });
  return turned(scaler.take(), photo.orientation);
}

}  // namespace placard
