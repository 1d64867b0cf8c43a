#include "base/png_chunks.h"

namespace placard {

namespace {

constexpr std::size_t data_offset = 8;  // after length and type
constexpr std::size_t checksum_size = 4;

}  // namespace

std::uint32_t png_number(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

std::optional<PngChunk> PngChunks::next() {
  if (rest_.size() < data_offset) return std::nullopt;
  const std::size_t length = png_number(rest_, 0);
  PngChunk chunk{rest_.substr(4, 4), rest_.substr(data_offset, length)};
  rest_.remove_prefix(data_offset + chunk.data.size());
  chunk.complete = chunk.data.size() == length && rest_.size() >= checksum_size;
  rest_ = chunk.complete && chunk.type != "IEND" ? rest_.substr(checksum_size) : std::string_view();
  return chunk;
}

std::optional<PngHeader> read_png_header(const PngChunk& chunk) {
  if (chunk.type != "IHDR" || !chunk.complete || chunk.data.size() != 13) return std::nullopt;
  const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(chunk.data[at])); };
  const std::size_t depth = byte(8);
  const std::size_t color_type = byte(9);
  const bool is_known = color_type <= 6 && color_type != 1 && color_type != 5;
  if (!is_known || byte(10) != 0 || byte(11) != 0 || byte(12) > 1) return std::nullopt;
  const bool is_deep = depth == 8 || (depth == 16 && color_type != 3);
  const bool is_flat = (color_type == 0 || color_type == 3) && (depth == 1 || depth == 2 || depth == 4);
  if (!is_deep && !is_flat) return std::nullopt;
  const PngHeader header{png_number(chunk.data, 0), png_number(chunk.data, 4), byte(12) == 1};
  return header.width > 0 && header.height > 0 ? std::optional(header) : std::nullopt;
}

}  // namespace placard
