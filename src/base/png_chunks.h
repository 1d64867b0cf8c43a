#pragma once
// The structure of a PNG file: signature, chunks and header, as the PNG specification names them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace placard {

/// The first bytes of every PNG file.
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

/// The big-endian number in the four bytes at `offset`, which have to be there.
std::uint32_t png_number(std::string_view bytes, std::size_t offset);

/// A part of a PNG file. Where the file is cut, `data` is what remains of it, and `complete` is false.
struct PngChunk {
  std::string_view type;
  std::string_view data;
  std::uint32_t checksum = 0;  ///< as the file says, of type and data
  bool complete = false;
};

/// Reads the chunks of a file in order.
class PngChunks {
 public:
  /// `file` begins with the signature.
  explicit PngChunks(std::string_view file) : rest_(file.substr(png_signature.size())) {}

  /// The next chunk; nothing after IEND, after an incomplete chunk, and where not even a type follows.
  std::optional<PngChunk> next();

 private:
  std::string_view rest_;
};

/// What a PNG's first chunk says about its pixels.
struct PngHeader {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::size_t bits_per_pixel = 0;
  bool has_palette = false;
  bool interlaced = false;
};

/// Reads an IHDR chunk; nothing where it is of another type, incomplete, or has a value that the specification does not allow.
std::optional<PngHeader> read_png_header(const PngChunk& chunk);

}  // namespace placard
