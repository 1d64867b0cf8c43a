#include "drawing/own_pictures.h"

#include <cmath>
#include <cstdint>

#include "base/png_chunks.h"

namespace placard {

bool is_own_svg(std::string_view head) {
  if (head.size() < picture_head) return false;
  const std::size_t line = head.find('\n');
  const std::string_view first = head.substr(0, line);
  return first.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"") &&
         first.find(" role=\"img\" aria-labelledby=\"") != std::string_view::npos &&
         head.substr(line + 1).starts_with("<title id=\"");
}

// Straight behind the header stands the density, that of CSS px by a scale; then the colours or the picture. Other programs
// write other chunks, another order or the density of paper.
bool is_own_png(std::string_view head) {
  if (!head.starts_with(png_signature)) return false;
  PngChunks chunks(head);
  const auto header = chunks.next();
  const auto density = chunks.next();
  const auto next = chunks.next();
  if (!header || !read_png_header(*header) || !density || density->type != "pHYs" || density->data.size() != 9 || !next)
    return false;
  const std::uint32_t per_meter = png_number(density->data, 0);
  const double scale = std::round(per_meter * 0.0254 / 96 * 4) / 4;
  const bool is_px = std::lround(96 / 0.0254 * scale) == static_cast<long>(per_meter);
  return is_px && scale >= 1 && scale <= 4 && per_meter == png_number(density->data, 4) && density->data[8] == '\1' &&
         (next->type == "PLTE" || next->type == "IDAT");
}

}  // namespace placard
