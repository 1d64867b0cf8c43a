#include "image/logo.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/number.h"
#include "base/png_chunks.h"
#include "image/photo.h"
#include "image/pixel_rows.h"

namespace placard {

namespace {

// Decodes a PNG. Throws BrokenPhoto.
std::vector<Color> extreme_colors(std::string_view png, std::size_t width) {
  std::vector<Color> colors;
  decode_png(png, [&](const std::uint8_t* row) {
    for (const std::uint8_t* pixel = row; pixel != row + 4 * width; pixel += 4) {
      if (pixel[3] < 128) continue;
      const Color color{pixel[0], pixel[1], pixel[2], 1};
      if (colors.empty()) colors = {color, color};
      if (color == colors[0] || color == colors[1]) continue;
      if (luminance(color) < luminance(colors[0])) colors[0] = color;
      if (luminance(color) > luminance(colors[1])) colors[1] = color;
    }
  });
  return colors;
}

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
  PngFile file{std::make_shared<const std::string>(std::move(bytes)), static_cast<int>(width), static_cast<int>(height)};
  try {
    file.colors = extreme_colors(*file.bytes, header->width);
  } catch (const BrokenPhoto& broken) {
    return {{}, {}, broken.reason};
  }
  return {{}, std::move(file), {}};
}

}  // namespace

Size LogoArt::size() const {
  if (drawing) return {drawing->box.width, drawing->box.height};
  return png ? Size{static_cast<double>(png->width), static_cast<double>(png->height)} : Size{};
}

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
