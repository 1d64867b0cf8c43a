#pragma once
// Pictures of tests: read from PNG, drawn from SVG, compared, and shown side by side. Nothing here uses the program's own
// code: libpng and librsvg are the judges.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placard::test {

/// Pixels in rows from the top, each red, green, blue and alpha (not multiplied), 8 bits.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  [[nodiscard]] const std::uint8_t* at(int x, int y) const {
    return rgba.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
  }
};

/// Decodes a PNG; throws where it is none.
Picture read_png(std::string_view bytes);

void write_png(const std::filesystem::path& path, const Picture& picture);

/// Draws an SVG with librsvg at `scale` px a CSS px; throws where it is none.
Picture draw_svg(std::string_view document, double scale);

/// How two pictures differ, with colors multiplied by their alpha: what a viewer sees on black.
struct Difference {
  bool same_size = true;
  int largest = 0;         ///< of any channel of any pixel, 0 to 255
  std::size_t pixels = 0;  ///< how many have a channel that differs by more than the tolerance
  double share = 0;        ///< the same as a part of all pixels
  int first_x = 0;         ///< where the first of them is
  int first_y = 0;
};

Difference compare(const Picture& expected, const Picture& actual, int tolerance);

/// expected | changed | actual on one picture: what changed is red on a pale copy of what was expected.
Picture side_by_side(const Picture& expected, const Picture& actual, int tolerance);

}  // namespace placard::test
