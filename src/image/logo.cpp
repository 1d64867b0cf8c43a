#include "image/logo.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/number.h"
#include "base/png_chunks.h"
#include "image/image_kind.h"

namespace placard {

namespace {

LogoArt read_png(std::string bytes) {
  const auto first = PngChunks(bytes).next();
  const auto header = first && first->complete ? read_png_header(*first) : std::nullopt;
  if (!header) return {{}, {}, first && !first->complete ? "the file is truncated" : "invalid PNG header"};
  const double width = header->width;
  const double height = header->height;
  if (const double side = std::max(width, height); side > limits.png_side.number())
    return {{}, {}, to_text(side) + " pixels a side is too large: the limit is " + to_text(limits.png_side)};
  const std::string size = to_text(width) + " x " + to_text(height) + " pixels";
  if (width * height > limits.logo_pixels.number())
    return {{}, {}, size + " is too large: the limit is " + to_text(limits.logo_pixels)};
  auto file = std::make_shared<const std::string>(std::move(bytes));
  return {{}, PngFile{std::move(file), static_cast<int>(width), static_cast<int>(height)}, {}};
}

}  // namespace

LogoArt read_logo(std::string bytes) {
  if (bytes.size() > limits.logo.value) return {{}, {}, "the file is larger than " + to_text(limits.logo)};
  if (std::string_view(bytes).starts_with(png_signature)) return read_png(std::move(bytes));
  if (const std::string_view kind = image_kind(bytes); !kind.empty())
    return {{}, {}, std::string(kind) + " is not supported: a logo is an SVG or PNG file"};
  ArtResult result = read_svg_art(bytes);
  if (!result.error.empty()) return {{}, {}, std::move(result.error), std::move(result.hint)};
  return {std::make_shared<const Art>(std::move(result.art)), {}, {}};
}

}  // namespace placard
