#include "backend/raster/png.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <utility>

#include "support/pictures.h"

using namespace placard;

namespace {

// A picture with the pixels `color(x, y)`.
template <class Function>
Bitmap bitmap(int width, int height, const Function& color) {
  Bitmap result{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const std::array<int, 4> rgba = color(x, y);
      for (const int channel : rgba) result.rgba.push_back(static_cast<std::uint8_t>(channel));
    }
  }
  return result;
}

// The color type of a PNG's header: 2 is true color, 3 a palette, 6 true color with alpha.
int color_type(const std::string& png) { return png.at(25); }

// Whether no channel of any pixel differs by more than `by`. (Catch2 would print the whole vectors.)
bool same(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b, int by) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [by](int first, int second) { return std::abs(first - second) <= by; });
}

std::string encode(const Bitmap& bitmap, int level = 0) {
  Compressor compressor(level);
  return encode_png(bitmap, 2, compressor);
}

void check_round_trip(const Bitmap& bitmap, int expected_type, int by = 0) {
  const std::string png = encode(bitmap);
  CHECK(color_type(png) == expected_type);
  const test::Picture picture = test::read_png(png);
  CHECK(picture.width == bitmap.width);
  CHECK(picture.height == bitmap.height);
  CHECK(same(picture.rgba, bitmap.rgba, by));
}

}  // namespace

TEST_CASE("png: a picture with few colors has a palette, also with transparent colors, and is lossless", "[backend]") {
  check_round_trip(bitmap(37, 21, [](int x, int y) { return std::array{x % 5 * 50, y % 3 * 80, 7, 255}; }), 3);
  check_round_trip(bitmap(1, 1, [](int, int) { return std::array{1, 2, 3, 255}; }), 3);
  check_round_trip(bitmap(16, 16, [](int x, int y) { return std::array{x * 10, 20, 30, y * 17}; }), 3);
  check_round_trip(bitmap(8, 8, [](int, int) { return std::array{0, 0, 0, 0}; }), 3);
  check_round_trip(bitmap(256, 2, [](int x, int) { return std::array{x, 0, 0, 255}; }), 3);
}

TEST_CASE("png: similar colors share a palette entry", "[backend]") {
  check_round_trip(bitmap(100, 10, [](int x, int y) { return std::array{x * 2, x * 2 + y % 3, x * 2, 255}; }), 3, max_change);
}

TEST_CASE("png: a picture with many colors is lossless, also with patterns and alpha", "[backend]") {
  check_round_trip(bitmap(100, 80, [](int x, int y) { return std::array{x * 2, y * 3, x ^ y, 255}; }), 2);
  check_round_trip(bitmap(64, 64,
                          [](int x, int y) {
                            return std::array{(x * 31 + y * 17) % 256, (x * y) % 256, (x * 7919) % 256, 255};
                          }),
                   2);
  check_round_trip(bitmap(200, 200, [](int x, int y) { return std::array{(x * y) % 256, x, y, 255}; }), 2);
  const auto noise = [](int i) { return (i * 7919 + i * i * 31) % 256; };
  check_round_trip(bitmap(300, 40, [&](int x, int) { return std::array{noise(x), x % 256, noise(x / 3), 255}; }), 2);
  check_round_trip(bitmap(40, 300, [&](int, int y) { return std::array{noise(y), y % 256, noise(y / 3), 255}; }), 2);
  check_round_trip(bitmap(250, 250,
                          [&](int x, int y) {
                            return std::array{(x + y) / 2, (2 * x + y) / 3, (x + noise(y)) / 2, 255};
                          }),
                   2);
  check_round_trip(bitmap(90, 70, [](int x, int y) { return std::array{x * 2, y * 3, 5, (x + y) % 256}; }), 6);
  check_round_trip(bitmap(250, 250, [](int x, int y) { return std::array{x, y, 5, x == 249 ? 0 : 255}; }), 6);
}

TEST_CASE("png: the filters Average and Paeth are lossless", "[backend]") {
  // Each pixel is near one of the predictions, so that this filter fits best.
  for (const bool mean : {true, false}) {
    Bitmap picture{120, 90, std::vector<std::uint8_t>(120 * 90 * 4, 255)};
    const auto at = [&](int x, int y, int channel) -> std::uint8_t& {
      return picture.rgba[static_cast<std::size_t>((y * 120 + x) * 4 + channel)];
    };
    for (int i = 0; i < 120 * 90 * 3; ++i) {
      const int x = i / 3 % 120, y = i / 360, c = i % 3;
      const int left = x == 0 ? 0 : at(x - 1, y, c);
      const int above = y == 0 ? 0 : at(x, y - 1, c);
      const int corner = x == 0 || y == 0 ? 0 : at(x - 1, y - 1, c);
      const int plane = std::clamp(left + above - corner, 0, 255);
      const int prediction = mean ? (left + above) / 2 : plane;
      const bool border = x == 0 || y == 0;
      at(x, y, c) = static_cast<std::uint8_t>(border ? (i * 7919 + i / 7 * 104729) % 256 : (prediction + i % 2 * 2) % 256);
    }
    CAPTURE(mean);
    check_round_trip(picture, 2);
  }
}

TEST_CASE("png: random areas, rows and pixels are lossless at every level", "[backend]") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const int width = round % 5 == 0 ? 1 + round / 5 : static_cast<int>(random() % 700) + 1;
    const int height = round % 7 == 0 ? 1 : static_cast<int>(random() % 90) + 1;
    const unsigned colors = std::array{1U, 2U, 16U, 256U, 257U}.at(static_cast<std::size_t>(round % 5));
    const auto run = static_cast<unsigned>(1 + random() % 60);
    int before = 0;
    Bitmap picture = bitmap(width, height, [&](int, int) {
      if (random() % run == 0) before = static_cast<int>(random() % colors);
      return std::array{before % 16 * 16, before / 16 % 16 * 16, before / 256 * 16, 255};
    });
    for (int y = 1; y < height; ++y) {
      const auto row = picture.rgba.begin() + static_cast<std::ptrdiff_t>(y) * width * 4;
      if (random() % 3 > 0) std::copy(row - width * 4, row, row);
    }
    const test::Picture read = test::read_png(encode(picture, 1 + round % 12));
    CAPTURE(round, width, height, colors, run);
    CHECK(read.width == width);
    CHECK((read.rgba == picture.rgba));
  }
}

TEST_CASE("png: quantization changes no channel by more than max_change", "[backend]") {
  const Bitmap noisy = bitmap(120, 40, [](int x, int y) { return std::array{x + y % 4, x + (x * y) % 4, 200, 255 - y % 3}; });
  const auto indexed = quantize(noisy);
  REQUIRE(indexed);
  REQUIRE(indexed->rows.size() == 121 * 40);
  CHECK(indexed->colors.size() <= 256);
  std::vector<std::uint8_t> shown;
  for (std::size_t i = 0; i < indexed->rows.size(); ++i) {
    const std::uint8_t index = indexed->rows[i];
    REQUIRE(index < indexed->colors.size());
    if (i % 121 == 0) continue;
    for (int shift = 0; shift < 32; shift += 8) shown.push_back(static_cast<std::uint8_t>(indexed->colors[index] >> shift));
  }
  CHECK(same(shown, noisy.rgba, max_change));
}

TEST_CASE("png: quantization is reproducible, and flat areas keep their color", "[backend]") {
  const Bitmap card = bitmap(200, 200, [](int x, int y) {
    return y < 150 ? std::array{13, 15, 18, 255} : std::array{x, (x * y) % 5 + x / 2, x / 3, 255};
  });
  const auto first = quantize(card);
  REQUIRE(first);
  CHECK((first->colors == quantize(card)->colors));
  CHECK((first->rows == quantize(card)->rows));
  const std::uint32_t flat = first->colors.at(first->rows.at(1));
  CHECK(flat == (13U | 15U << 8 | 18U << 16 | 255U << 24));
}

TEST_CASE("png: the palette begins with the most frequent colors", "[backend]") {
  std::mt19937 random(11);
  Bitmap picture = bitmap(203, 90, [&random](int, int) {
    const int color = static_cast<int>(random() % 8 * (random() % 8));
    return std::array{color * 5, 255 - color * 4, color, 255};
  });
  for (std::size_t y = 1; y < 90; ++y) {
    const auto row = picture.rgba.begin() + static_cast<std::ptrdiff_t>(y * 203 * 4);
    for (std::ptrdiff_t x = 0; x < 203; ++x) {
      if (random() % 4 > 0) std::copy_n(row + (x - 203) * 4, 4, row + x * 4);
    }
  }
  std::map<std::uint32_t, int> counts;
  for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
    std::uint32_t color = 0;
    for (unsigned channel = 0; channel < 4; ++channel) color |= std::uint32_t{picture.rgba[i + channel]} << (8 * channel);
    ++counts[color];
  }
  std::vector<std::pair<int, std::uint32_t>> expected;
  for (const auto& [color, count] : counts) expected.emplace_back(-count, color);
  std::sort(expected.begin(), expected.end());
  REQUIRE(expected.size() > 24);
  const auto indexed = quantize(picture);
  REQUIRE(indexed);
  for (std::size_t i = 0; i < 24; ++i) CHECK(indexed->colors.at(i) == expected[i].second);
}

TEST_CASE("png: a picture with too many colors has no palette", "[backend]") {
  CHECK_FALSE(quantize(bitmap(256, 256, [](int x, int y) { return std::array{x, y, (x * y) % 256, 255}; })));
  CHECK_FALSE(quantize(bitmap(32, 32, [](int x, int y) { return std::array{x * 8, y * 8, 0, 255}; })));
}

TEST_CASE("png: the density is written", "[backend]") {
  const std::string png = encode(bitmap(2, 2, [](int, int) { return std::array{0, 0, 0, 255}; }));
  const std::size_t at = png.find("pHYs");
  REQUIRE(at != std::string::npos);
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(png.at(at + 4 + i)); };
  const int per_metre = byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
  CHECK(per_metre == 7559);  // 192 dots an inch
  CHECK(byte(8) == 1);
}

TEST_CASE("png: a flat picture is small", "[backend]") {
  CHECK(encode(bitmap(960, 660, [](int, int) { return std::array{13, 15, 18, 255}; })).size() < 1500);
}

TEST_CASE("png: a reused compressor gives the same bytes", "[backend]") {
  const Bitmap one = bitmap(300, 40, [](int x, int y) { return std::array{x % 7, y % 5, x * y % 11, 255}; });
  const Bitmap other = bitmap(90, 70, [](int x, int y) { return std::array{x * 2, y * 3, 5, (x + y) % 256}; });
  Compressor compressor;
  for (const Bitmap& picture : {one, other, one}) CHECK(encode_png(picture, 2, compressor) == encode(picture));
}
