#include "image/logo.h"

#include <libdeflate.h>

#include <memory>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "base/free_by.h"
#include "base/png_chunks.h"

namespace placard {

namespace {

/// Rows of one pass. Each row begins with its filter type byte.
struct Rows {
  std::size_t count = 0;
  std::size_t bytes = 0;
};

std::vector<Rows> rows_of(const PngHeader& header) {
  const auto part = [&](std::size_t x, std::size_t y, std::size_t dx, std::size_t dy) {
    const std::size_t width = (header.width + dx - 1 - x) / dx;
    const std::size_t height = (header.height + dy - 1 - y) / dy;
    return width == 0 ? Rows{} : Rows{height, 1 + (width * header.bits_per_pixel + 7) / 8};
  };
  if (!header.interlaced) return {part(0, 0, 1, 1)};
  return {part(0, 0, 8, 8), part(4, 0, 8, 8), part(0, 4, 4, 8), part(2, 0, 4, 4),
          part(0, 2, 2, 4), part(1, 0, 2, 2), part(0, 1, 1, 2)};
}

bool unpacks(const std::string& packed, const PngHeader& header) {
  const std::vector<Rows> parts = rows_of(header);
  std::size_t size = 0;
  for (const Rows& rows : parts) size += rows.count * rows.bytes;
  const std::unique_ptr<libdeflate_decompressor, FreeBy<libdeflate_free_decompressor>> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) throw Failure("reading a PNG: out of memory");
  std::string pixels(size, '\0');
  std::size_t got = 0;
  const libdeflate_result result =
      libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), pixels.data(), pixels.size(), &got);
  // Decoders ignore data after the last row.
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE) got = size;
  if ((result != LIBDEFLATE_SUCCESS && result != LIBDEFLATE_INSUFFICIENT_SPACE) || got != size) return false;
  constexpr int max_filters = 5;
  std::size_t at = 0;
  for (const Rows& rows : parts) {
    for (std::size_t row = 0; row < rows.count; ++row, at += rows.bytes) {
      if (static_cast<unsigned char>(pixels[at]) >= max_filters) return false;
    }
  }
  return true;
}

}  // namespace

std::string broken_part_of_png(std::string_view bytes) {
  std::optional<PngHeader> header;
  std::string packed;
  bool has_palette = false;
  bool ended = false;
  PngChunks chunks(bytes);
  while (const auto chunk = chunks.next()) {
    const auto& [type, data, checksum, complete] = *chunk;
    if (!complete) return "the file is truncated";
    if (libdeflate_crc32(0, type.data(), type.size() + data.size()) != checksum)
      return "the file is corrupt: a checksum does not match";
    if (header.has_value() == (type == "IHDR")) return "invalid PNG header";
    if (!header) header = read_png_header(*chunk);
    if (!header) return "invalid PNG header";
    if (type == "PLTE") has_palette = !data.empty() && data.size() % 3 == 0;
    if (type == "IDAT") packed += data;
    ended = type == "IEND";
  }
  if (!ended) return "the file is truncated";
  if (header->has_palette && !has_palette) return "the palette is missing";
  return unpacks(packed, *header) ? "" : "the pixel data is corrupt";
}

}  // namespace placard
