#include "image/photo.h"

#include <png.h>

#include <array>
#include <cstdlib>

#include "image/area_scaler.h"
#include "support/files.h"
#include "support/jpeg.h"
#include "support/text.h"

using namespace placard;
using test::has;
using test::Picture;

namespace {

using Color = std::array<int, 3>;

const std::array<Color, 4> corner_colors{{{250, 20, 20}, {20, 250, 20}, {20, 20, 250}, {240, 240, 20}}};

// Four rectangles of plain color: top left, top right, bottom left, bottom right.
Picture corners(int width = 64, int height = 48) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const Color& color = corner_colors[(y < height / 2 ? 0U : 2U) + (x < width / 2 ? 0U : 1U)];
      for (const int channel : color) picture.rgba.push_back(static_cast<std::uint8_t>(channel));
      picture.rgba.push_back(255);
    }
  }
  return picture;
}

// Whether a corner (0 to 3, as above) has a color, except for the loss of JPEG.
bool has_color(const Bitmap& bitmap, int corner, const Color& color) {
  const int x = corner % 2 == 0 ? bitmap.width / 8 : bitmap.width * 7 / 8;
  const int y = corner < 2 ? bitmap.height / 8 : bitmap.height * 7 / 8;
  const auto* pixel = bitmap.rgba.data() + std::ptrdiff_t{4} * (y * bitmap.width + x);
  for (std::size_t i = 0; i < color.size(); ++i) {
    if (std::abs(pixel[i] - color[i]) > 6) return false;
  }
  return pixel[3] == 255;
}

bool has_corners(const Bitmap& bitmap) {
  for (int corner = 0; corner < 4; ++corner) {
    if (!has_color(bitmap, corner, corner_colors[static_cast<std::size_t>(corner)])) return false;
  }
  return true;
}

std::string error_of(std::string file) {
  const Photo photo = read_photo(std::move(file));
  return photo.error.empty() ? broken_part_of(photo) : photo.error;
}

// A copy with another size in its frame header.
std::string resized(std::string jpeg, int width, int height) {
  for (const char* marker : {"\xFF\xC0", "\xFF\xC2"}) {
    const std::size_t at = jpeg.find(marker);
    if (at == std::string::npos) continue;
    const auto put = [&](std::size_t offset, int value) {
      jpeg[at + offset] = static_cast<char>(value >> 8);
      jpeg[at + offset + 1] = static_cast<char>(value & 0xFF);
    };
    put(5, height);
    put(7, width);
  }
  return jpeg;
}

// A PNG of 16-bit gray levels that become lighter from left to right.
std::string gray_png(int width, int height, int interlace) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  const auto write = [](png_structp of, png_bytep data, std::size_t size) {
    static_cast<std::string*>(png_get_io_ptr(of))->append(reinterpret_cast<const char*>(data), size);
  };
  png_set_write_fn(png, &file, write, nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 16, PNG_COLOR_TYPE_GRAY, interlace,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  const int passes = png_set_interlace_handling(png);
  std::vector<png_byte> row;
  for (int x = 0; x < width; ++x) row.insert(row.end(), {static_cast<png_byte>(x * 255 / (width - 1)), png_byte{0}});
  for (int i = 0; i < passes * height; ++i) png_write_row(png, row.data());
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

std::string png_of(const Picture& picture) {
  const test::TemporaryFolder folder;
  test::write_png(folder / "a.png", picture);
  return test::read_file(folder / "a.png");
}

}  // namespace

TEST_CASE("photo: each orientation of EXIF puts the corners where its definition says", "[image]") {
  // The corners at which the first and the last pixel of the first row are shown.
  constexpr std::array<std::pair<int, int>, 8> places{{{0, 1}, {1, 0}, {3, 2}, {2, 3}, {0, 2}, {1, 3}, {3, 1}, {2, 0}}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool is_big_endian : {false, true}) {
      CAPTURE(orientation, is_big_endian);
      const Photo photo = read_photo(test::to_jpeg(corners(), {.orientation = orientation, .is_big_endian = is_big_endian}));
      REQUIRE(photo.error.empty());
      CHECK(photo.width == (orientation > 4 ? 48 : 64));
      CHECK(photo.height == (orientation > 4 ? 64 : 48));
      const Bitmap shown = scaled_down(photo, photo.width / 2, photo.height / 2);
      const auto& [first, last] = places[static_cast<std::size_t>(orientation - 1)];
      CHECK(has_color(shown, first, corner_colors[0]));
      CHECK(has_color(shown, last, corner_colors[1]));
      CHECK(has_color(shown, 3 - first, corner_colors[3]));
    }
  }
}

TEST_CASE("photo: JPEG and PNG are scaled down to any size, from their own size to one pixel", "[image]") {
  for (const std::string& file :
       {test::to_jpeg(corners()), test::to_jpeg(corners(), {.is_progressive = true}), png_of(corners())}) {
    const Photo photo = read_photo(file);
    CHECK(broken_part_of(photo).empty());
    for (const auto& [width, height] : {std::pair{64, 48}, {63, 47}, {40, 30}, {16, 12}, {9, 31}}) {
      CAPTURE(photo.is_jpeg, width, height);
      const Bitmap bitmap = scaled_down(photo, width, height);
      CHECK(bitmap.width == width);
      CHECK(bitmap.height == height);
      CHECK(bitmap.rgba.size() == static_cast<std::size_t>(4 * width * height));
      CHECK(has_corners(bitmap));
    }
    CHECK(scaled_down(photo, 1, 1).rgba.size() == 4);
  }
}

TEST_CASE("photo: a square is taken from the middle", "[image]") {
  Picture wide = corners(160, 40);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 160; ++x) {
      if (x >= 60 && x < 100) continue;
      for (int channel = 0; channel < 3; ++channel) wide.rgba[static_cast<std::size_t>(4 * (y * 160 + x) + channel)] = 0;
    }
  }
  CHECK(has_corners(scaled_down(read_photo(png_of(wide)), 40, 40, true)));
  CHECK(has_corners(scaled_down(read_photo(test::to_jpeg(wide)), 16, 16, true)));
}

TEST_CASE("photo: interlaced and 16-bit gray PNGs are decoded", "[image]") {
  for (const int interlace : {PNG_INTERLACE_NONE, PNG_INTERLACE_ADAM7}) {
    const Photo photo = read_photo(gray_png(52, 20, interlace));
    CHECK(broken_part_of(photo).empty());
    const Bitmap bitmap = scaled_down(photo, 52, 20);
    for (int x = 0; x < 52; ++x) {
      const auto* pixel = bitmap.rgba.data() + std::ptrdiff_t{4} * (19 * 52 + x);
      CHECK(std::abs(pixel[0] - x * 5) <= 1);
      CHECK(pixel[1] == pixel[0]);
      CHECK(pixel[3] == 255);
    }
  }
}

TEST_CASE("photo: a JPEG is encoded with little loss and without metadata", "[image]") {
  const Photo photo = read_photo(test::to_jpeg(corners(), {.orientation = 6}));
  const std::string jpeg = encode_jpeg(scaled_down(photo, 48, 64));
  CHECK_FALSE(has(jpeg, "Exif"));
  const Photo again = read_photo(jpeg);
  CHECK(again.orientation == 1);
  CHECK(has_color(scaled_down(again, 48, 64), 1, corner_colors[0]));
}

TEST_CASE("photo: truncated and corrupt files are reported", "[image]") {
  const std::string jpeg = test::to_jpeg(corners());
  const std::string progressive = test::to_jpeg(corners(), {.is_progressive = true});
  const std::string png = png_of(corners());
  for (const std::string& file : {jpeg, progressive, png}) {
    CHECK(error_of(file).empty());
    for (const std::size_t size : {std::size_t{20}, file.size() / 2, file.size() - 3}) {
      CAPTURE(size, file.size());
      CHECK(error_of(file.substr(0, size)) == "the file is truncated");
    }
  }
  std::string corrupt = png;
  corrupt[png.find("IDAT") + 20] ^= 1;
  CHECK(error_of(corrupt) == "the file is corrupt");
  std::string bad_table = jpeg;
  bad_table[jpeg.find("\xFF\xC4") + 5] = '\xFF';  // more Huffman codes than fit
  CHECK(error_of(bad_table) == "the file is corrupt");
}

TEST_CASE("photo: the size in the header is limited before anything is decoded", "[image]") {
  const std::string jpeg = test::to_jpeg(corners());
  const std::string progressive = test::to_jpeg(corners(), {.is_progressive = true});
  CHECK(error_of(resized(jpeg, 9000, 9000)) == "9000 x 9000 pixels is too large: the limit is 50 million pixels");
  CHECK(error_of(resized(jpeg, 40'000, 10)) == "40000 pixels a side is too large: the limit is 32767 pixels");
  CHECK(read_photo(resized(jpeg, 7000, 7000)).error.empty());
  CHECK(error_of(resized(progressive, 7000, 7000)) ==
        "7000 x 7000 pixels is too large for a progressive JPEG: the limit is 16 million pixels");
}

TEST_CASE("photo: other kinds of files are reported with a command that converts them", "[image]") {
  const auto hint_of = [](const std::string& file) { return read_photo(file).hint; };
  const std::string webp("RIFF\x10\0\0\0WEBPVP8 ", 16);
  CHECK(error_of(webp) == "WebP is not supported: use a PNG or JPEG file");
  CHECK(has(hint_of(webp), "magick photo.webp photo.png"));
  CHECK(has(error_of(std::string("\0\0\0\x1C"
                                 "ftypavif\0\0\0\0",
                                 16)),
            "AVIF"));
  CHECK(has(hint_of(std::string("\0\0\0\x1C"
                                "ftypheic\0\0\0\0",
                                16)),
            "photo.heic"));
  CHECK(has(error_of("GIF89a, and more"), "GIF"));
  CHECK(error_of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") == "it is not a PNG or JPEG file");
  CHECK(error_of("") == "it is not a PNG or JPEG file");
  CHECK(error_of(test::to_jpeg(corners(), {.is_cmyk = true})) == "its colors are CMYK");
}

TEST_CASE("area scaler: colors are averaged as squares and weighted by alpha", "[image]") {
  const auto scaled = [](std::vector<std::uint8_t> rgba, int width, int height, int to_width, int to_height) {
    AreaScaler scaler(width, height, to_width, to_height);
    for (int y = 0; y < height; ++y) scaler.add(rgba.data() + std::ptrdiff_t{4} * width * y);
    return scaler.take().rgba;
  };
  using Bytes = std::vector<std::uint8_t>;
  CHECK(scaled({9, 8, 7, 200, 9, 8, 7, 200, 9, 8, 7, 200}, 3, 1, 2, 1) == Bytes{9, 8, 7, 200, 9, 8, 7, 200});
  CHECK(scaled({0, 0, 0, 255, 255, 255, 255, 255}, 2, 1, 1, 1) == Bytes{180, 180, 180, 255});
  CHECK(scaled({40, 50, 60, 255, 255, 255, 255, 0}, 1, 2, 1, 1) == Bytes{40, 50, 60, 128});
  // Two thirds and one third of each new pixel.
  CHECK(scaled({0, 0, 0, 255, 90, 90, 90, 255, 0, 0, 0, 255}, 3, 1, 2, 1) == Bytes{52, 52, 52, 255, 52, 52, 52, 255});
  CHECK(scaled({0, 0, 0, 255, 90, 90, 90, 255, 0, 0, 0, 255}, 1, 3, 1, 2) == Bytes{52, 52, 52, 255, 52, 52, 52, 255});
}
