#pragma once
// Pictures read from PNG or drawn from SVG, and their comparison. Nothing here uses code of the program, only libpng and librsvg.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placard::test {

/// Rows of pixels from the top, each with red, green, blue and alpha (not premultiplied) of 8 bits.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  [[nodiscard]] const std::uint8_t* at(int x, int y) const {
    return rgba.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
  }
};

/// Decodes a PNG. Throws if it is invalid.
Picture read_png(std::string_view bytes);

/// Writes a PNG. Throws if it cannot be written.
void write_png(const std::filesystem::path& path, const Picture& picture);

/// Draws an SVG with librsvg at `scale` px per CSS px. Throws if it is invalid.
Picture draw_svg(std::string_view document, double scale);

/// Draws an SVG with librsvg, scaled to fit and centered in a square of `side` px. Throws if it is invalid.
Picture draw_svg_in_square(std::string_view document, int side);

/// The difference of two pictures with premultiplied colors, as they appear on black.
struct Difference {
  bool same_size = true;
  int largest = 0;         ///< the largest difference of any channel, 0 to 255
  std::size_t pixels = 0;  ///< the number of pixels that differ by more than the tolerance
  double share = 0;        ///< the same as a share of all pixels
  int first_x = 0;         ///< the position of the first of them
  int first_y = 0;
};

/// Compares two pictures. Pixels that differ by at most `tolerance` are equal.
Difference compare(const Picture& expected, const Picture& actual, int tolerance);

/// expected | changed | actual in one picture. Changed pixels are red on a pale copy of the expected picture.
Picture side_by_side(const Picture& expected, const Picture& actual, int tolerance);

}  // namespace placard::test
