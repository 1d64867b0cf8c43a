#include "backend/raster/webp.h"

#include <webp/encode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <string_view>

#include "base/diagnostics.h"
#include "base/free_by.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr int lossless_level = 6;  // of 0 to 9: higher ones take ten times as long for 1%
constexpr int lossy_method = 4;    // of 0 to 6
constexpr char alpha_flag = 0x10;

// The parts of a file: RIFF and WEBP, then chunks of a name, a size and data (RFC 9649).
constexpr std::size_t riff_header = 12;
constexpr std::size_t extended_header = 18;               // the chunk VP8X
constexpr std::string_view own_chunk("PLCD\0\0\0\0", 8);  // other programs skip unknown chunks

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text.push_back(static_cast<char>((value >> 8 * i) & 0xFF));
  return text;
}

int append(const std::uint8_t* data, std::size_t size, const WebPPicture* picture) {
  static_cast<std::string*>(picture->custom_ptr)->append(reinterpret_cast<const char*>(data), size);
  return 1;
}

// Adds the chunk by which placard finds its own pictures, and the header that files with such chunks need.
void mark(std::string& file, const WebPPicture& picture) {
  std::string chunks(own_chunk);
  if (file.compare(riff_header, 4, "VP8X") == 0) {
    file.insert(riff_header + extended_header, chunks);
  } else {
    const std::string flags{WebPPictureHasTransparency(&picture) != 0 ? alpha_flag : '\0', 0, 0, 0};
    const auto side = [](int pixels) { return number(static_cast<std::size_t>(pixels) - 1, 3); };
    file.insert(riff_header, "VP8X" + number(10, 4) + flags + side(picture.width) + side(picture.height) + chunks);
  }
  file.replace(4, 4, number(file.size() - 8, 4));
}

}  // namespace

std::string encode_webp(const Bitmap& bitmap, bool has_photo) {
  WebPConfig config;
  WebPPicture picture;
  if (WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0) throw Failure("encoding a WebP: wrong version of libwebp");
  const std::unique_ptr<WebPPicture, FreeBy<WebPPictureFree>> owner(&picture);
  if (has_photo) {
    config.quality = webp_quality;
    config.method = lossy_method;
    config.use_sharp_yuv = 1;  // keeps the edges of colored text
  } else {
    WebPConfigLosslessPreset(&config, lossless_level);
  }
  std::string file;
  picture.use_argb = 1;
  picture.width = bitmap.width;
  picture.height = bitmap.height;
  picture.writer = append;
  picture.custom_ptr = &file;
  if (WebPPictureImportRGBA(&picture, bitmap.rgba.data(), 4 * bitmap.width) == 0) throw std::bad_alloc();
  if (WebPEncode(&config, &picture) == 0)
    throw Failure("encoding a WebP: error " + std::to_string(picture.error_code) + " of libwebp");
  mark(file, picture);
  return file;
}

bool is_own_webp(std::string_view head) {
  return head.starts_with("RIFF") && head.size() > riff_header + extended_header + own_chunk.size() &&
         head.substr(riff_header + extended_header).starts_with(own_chunk);
}

std::string webp_fault(const Size& size, double scale) {
  const double longest = std::ceil(std::max(size.width, size.height) * scale);
  if (longest <= WEBP_MAX_DIMENSION) return {};
  return to_text(longest) + " pixels a side is too large: the limit is " + to_text(WEBP_MAX_DIMENSION) + " pixels";
}

}  // namespace placard
