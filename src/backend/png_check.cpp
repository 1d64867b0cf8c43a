#include "backend/png_check.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/diagnostics.h"

namespace placard {

namespace {

constexpr std::size_t signature = 8;
constexpr std::size_t around_data = 12;  // length, type and checksum of a chunk

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

std::uint32_t number_at(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

/// What a header says of the pixels.
struct Header {
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t bits = 0;  // of a pixel
  bool has_palette = false;
  bool interlaced = false;
};

bool read_header(std::string_view data, Header& header) {
  if (data.size() != 13) return false;
  const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(data[at])); };
  const std::size_t depth = byte(8);
  const std::size_t kind = byte(9);
  constexpr std::array<std::size_t, 7> channels{1, 0, 3, 1, 2, 0, 4};
  if (kind >= channels.size() || channels[kind] == 0 || byte(10) != 0 || byte(11) != 0 || byte(12) > 1) return false;
  const bool is_deep = depth == 8 || (depth == 16 && kind != 3);
  const bool is_flat = (kind == 0 || kind == 3) && (depth == 1 || depth == 2 || depth == 4);
  if (!is_deep && !is_flat) return false;
  header = {number_at(data, 0), number_at(data, 4), depth * channels[kind], kind == 3, byte(12) == 1};
  return header.width > 0 && header.height > 0;
}

/// Rows of one length, each behind a byte that names its filter.
struct Rows {
  std::size_t count = 0;
  std::size_t bytes = 0;
};

std::vector<Rows> rows_of(const Header& header) {
  const auto part = [&](std::size_t x, std::size_t y, std::size_t dx, std::size_t dy) {
    const std::size_t width = (header.width + dx - 1 - x) / dx;
    const std::size_t height = (header.height + dy - 1 - y) / dy;
    return width == 0 ? Rows{} : Rows{height, 1 + (width * header.bits + 7) / 8};
  };
  if (!header.interlaced) return {part(0, 0, 1, 1)};
  return {part(0, 0, 8, 8), part(4, 0, 8, 8), part(0, 4, 4, 8), part(2, 0, 4, 4),
          part(0, 2, 2, 4), part(1, 0, 2, 2), part(0, 1, 1, 2)};
}

bool unpacks(const std::string& packed, const Header& header) {
  const std::vector<Rows> parts = rows_of(header);
  std::size_t size = 0;
  for (const Rows& rows : parts) size += rows.count * rows.bytes;
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) throw Failure("reading a PNG: out of memory");
  std::string pixels(size, '\0');
  std::size_t got = 0;
  const libdeflate_result result =
      libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), pixels.data(), pixels.size(), &got);
  // Readers do not mind what is left over.
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE) got = size;
  if ((result != LIBDEFLATE_SUCCESS && result != LIBDEFLATE_INSUFFICIENT_SPACE) || got != size) return false;
  constexpr int most_filters = 5;
  std::size_t at = 0;
  for (const Rows& rows : parts) {
    for (std::size_t row = 0; row < rows.count; ++row, at += rows.bytes) {
      if (static_cast<unsigned char>(pixels[at]) >= most_filters) return false;
    }
  }
  return true;
}

}  // namespace

std::string broken_part_of_png(std::string_view bytes) {
  Header header;
  std::string packed;
  bool has_palette = false;
  for (std::size_t at = signature; bytes.size() >= at + around_data;) {
    const std::size_t length = number_at(bytes, at);
    if (length > bytes.size() - at - around_data) return "the file ends too early";
    const std::string_view type = bytes.substr(at + 4, 4);
    const std::string_view data = bytes.substr(at + 8, length);
    if (libdeflate_crc32(0, type.data(), type.size() + length) != number_at(bytes, at + 8 + length))
      return "its bytes are not those that were written: a checksum differs";
    if ((at == signature) != (type == "IHDR") || (type == "IHDR" && !read_header(data, header))) return "its header is broken";
    if (type == "PLTE") has_palette = length > 0 && length % 3 == 0;
    if (type == "IDAT") packed += data;
    if (type == "IEND") break;
    at += length + around_data;
  }
  if (header.has_palette && !has_palette) return "its palette is missing";
  return unpacks(packed, header) ? "" : "its pixels are broken";
}

}  // namespace placard
