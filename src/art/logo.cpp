#include "art/logo.h"

#include <utility>

#include "base/limits.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

std::uint32_t number_at(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

// Whether the chunks of a PNG lead to its last one.
bool has_all_chunks(std::string_view bytes) {
  std::size_t offset = png_signature.size();
  while (bytes.size() - offset >= 12) {
    const std::size_t length = number_at(bytes, offset);
    if (bytes.substr(offset + 4, 4) == "IEND") return true;
    if (length > bytes.size() - offset - 12) return false;
    offset += length + 12;
  }
  return false;
}

LogoArt read_png(std::string bytes) {
  LogoArt logo;
  constexpr std::size_t header_end = 24;  // signature, length, "IHDR", width, height
  if (bytes.size() < header_end || bytes.substr(12, 4) != "IHDR") return {{}, {}, "its header is broken"};
  const double width = number_at(bytes, 16);
  const double height = number_at(bytes, 20);
  if (width < 1 || height < 1 || width * height > limits::logo_pixels.number()) {
    return {{}, {}, to_text(width) + " x " + to_text(height) + " pixels are too many: at most " + to_text(limits::logo_pixels)};
  }
  if (!has_all_chunks(bytes)) return {{}, {}, "the file ends too early"};
  logo.png = PngFile{std::make_shared<const std::string>(std::move(bytes)), static_cast<int>(width), static_cast<int>(height)};
  return logo;
}

// Pictures that people take for logos, by how they begin.
std::string_view other_kind(std::string_view bytes) {
  if (bytes.size() < 12) return "";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "JPEG";
  if (bytes.starts_with("GIF8")) return "GIF";
  if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "WebP";
  return bytes.substr(4, 8) == "ftypavif" ? "AVIF" : "";
}

}  // namespace

LogoArt read_logo(std::string bytes) {
  if (bytes.size() > limits::logo.value) return {{}, {}, "the file is larger than " + to_text(limits::logo)};
  if (std::string_view(bytes).starts_with(png_signature)) return read_png(std::move(bytes));
  if (const std::string_view kind = other_kind(bytes); !kind.empty())
    return {{}, {}, "it is a " + std::string(kind) + ", and a logo is SVG or PNG"};
  ArtResult result = read_svg_art(bytes);
  if (!result.error.empty()) return {{}, {}, result.error};
  return {std::move(result.art), {}, {}};
}

}  // namespace placard
