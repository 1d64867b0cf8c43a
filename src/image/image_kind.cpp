#include "image/image_kind.h"

#include "base/png_chunks.h"

namespace placard {

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

}  // namespace placard
