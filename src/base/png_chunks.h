#pragma once
// The structure of a PNG file: signature, chunks and header, as the PNG specification names them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace placard {

/// The first bytes of every PNG file.
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

/// The big-endian 32-bit number at `offset`; the four bytes must exist.
std::uint32_t png_number(std::string_view bytes, std::size_t offset);

/// A chunk of a PNG file. If the file is truncated, `data` is the remaining part and `complete` is false.
struct PngChunk {
  std::string_view type;
  std::string_view data;
  bool complete = false;
};

/// Reads the chunks of a file in order.
class PngChunks {
 public:
  /// `file` begins with the signature.
  explicit PngChunks(std::string_view file) : rest_(file.substr(png_signature.size())) {}

  /// The next chunk; nullopt after IEND, after an incomplete chunk and at the end of the data.
  std::optional<PngChunk> next();

 private:
  std::string_view rest_;
};

/// The contents of a PNG header (IHDR).
struct PngHeader {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool interlaced = false;
};

/// Parses an IHDR chunk; nullopt if it is of another type, incomplete or invalid.
std::optional<PngHeader> read_png_header(const PngChunk& chunk);

}  // namespace placard
