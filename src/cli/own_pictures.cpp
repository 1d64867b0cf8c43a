#include "cli/own_pictures.h"

#include <cmath>
#include <cstdint>

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
  constexpr std::size_t density = 33;  // signature, and the header as a chunk
  constexpr std::size_t next = density + 21;
  if (head.size() < next + 8 || !head.starts_with("\x89PNG\r\n\x1a\n") || head.substr(density + 4, 4) != "pHYs") return false;
  const auto number = [head](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = (value << 8) | static_cast<unsigned char>(head[i]);
    return value;
  };
  const double scale = std::round(number(density + 8) * 0.0254 / 96 * 4) / 4;
  const bool is_px = std::lround(96 / 0.0254 * scale) == static_cast<long>(number(density + 8));
  const std::string_view type = head.substr(next + 4, 4);
  return is_px && scale >= 1 && scale <= 4 && number(density + 8) == number(density + 12) && head[density + 16] == '\1' &&
         (type == "PLTE" || type == "IDAT");
}

}  // namespace placard
