#include "image/logo.h"

#include <cstdint>

#include "backend/raster/png.h"
#include "support/files.h"
#include "support/pictures.h"

using namespace placard;

namespace {

// Noise of 64 x 48 pixels.
std::string noise() {
  Bitmap bitmap{64, 48, {}};
  std::uint32_t state = 1;
  for (int i = 0; i < 64 * 48 * 4; ++i) {
    state = state * 1664525 + 1013904223;
    bitmap.rgba.push_back(static_cast<std::uint8_t>(state >> 24));
  }
  Compressor compressor;
  return encode_png(bitmap, 1, compressor);
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

std::string number(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xFF);
  return bytes;
}

std::string chunk(const std::string& type, const std::string& data) {
  return number(static_cast<std::uint32_t>(data.size())) + type + data + number(checksum(type + data));
}

const std::string start("\x89PNG\r\n\x1a\n", 8);

std::string header(std::uint32_t width, std::uint32_t height, char depth, char kind, char interlace = 0) {
  return chunk("IHDR", number(width) + number(height) + std::string{depth, kind, 0, 0, interlace});
}

// A zlib stream with a stored block.
std::string stored(const std::string& data) {
  const auto low = static_cast<char>(data.size() & 0xFF);
  const auto high = static_cast<char>(data.size() >> 8);
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char c : data) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  const std::string lengths{low, high, static_cast<char>(~low), static_cast<char>(~high)};
  return std::string("\x78\x01\x01", 3) + lengths + data + number(b << 16 | a);
}

std::string png(const std::string& head, const std::string& pixels, const std::string& between = {}) {
  return start + head + between + chunk("IDAT", stored(pixels)) + chunk("IEND", "");
}

std::string fault_of(const std::string& bytes) { return read_logo(bytes).error; }

}  // namespace

TEST_CASE("png logo: valid PNGs of every color type are accepted", "[image]") {
  CHECK(fault_of(noise()) == "");
  const std::string two_rows("\0a\4b", 4);
  CHECK(fault_of(png(header(1, 2, 8, 0), two_rows)) == "");
  CHECK(fault_of(png(header(8, 2, 1, 0), two_rows)) == "");
  CHECK(fault_of(png(header(2, 2, 4, 3), two_rows, chunk("PLTE", "abc"))) == "");
  CHECK(fault_of(png(header(1, 1, 16, 6), std::string(9, '\0'))) == "");
  // Interlaced: of 3 x 3 pixels, the passes 1, 4, 5, 6 and 7 have 1, 1, 2, 2 and 3 pixels.
  CHECK(fault_of(png(header(3, 3, 8, 0, 1), std::string(2 + 2 + 3 + 4 + 4, '\0'))) == "");
}

TEST_CASE("png logo: every kind of corruption is reported", "[image]") {
  const std::string whole = noise();
  const std::size_t data = whole.find("IDAT") + 4;
  std::string flipped = whole;
  flipped[data + 500] ^= 0x10;
  CHECK(fault_of(flipped) == "the file is corrupt");
  CHECK_THROWS(test::read_png(flipped));
  // With a matching checksum.
  const std::size_t length = whole.find("IEND") - 8 - data;
  const std::string repaired = whole.substr(0, data - 8) + chunk("IDAT", flipped.substr(data, length)) + chunk("IEND", "");
  CHECK(fault_of(repaired) == "the file is corrupt");
  CHECK(fault_of(whole.substr(0, data + 100)) == "the file is truncated");
  CHECK(fault_of(start + header(4, 4, 8, 0) + chunk("IEND", "")) == "the file is corrupt");
  CHECK(fault_of(png(header(1, 2, 8, 0), std::string("\0a\5b", 4))) == "the file is corrupt");
  CHECK(fault_of(png(header(1, 2, 8, 0), std::string("\0a", 2))) == "the file is corrupt");
  CHECK(fault_of(png(header(2, 2, 4, 3), std::string(4, '\0'))) == "the file is corrupt");
  for (const std::string& head : {header(0, 1, 8, 0), header(1, 0, 8, 0), header(1, 1, 3, 0), header(1, 1, 4, 2),
                                  header(1, 1, 16, 3), header(1, 1, 8, 5), header(1, 1, 8, 0, 2), chunk("tEXt", "a")}) {
    CHECK(fault_of(png(head, std::string(4, '\0'))) == "invalid PNG header");
  }
  CHECK(fault_of(start) == "invalid PNG header");
  CHECK(fault_of(std::string((512U << 10) + 1, 'x')) == "the file is larger than 512 KiB");
  CHECK(fault_of(start + header(4'000'000, 1, 8, 0)) == "4000000 pixels a side is too large: the limit is 32767 pixels");
  CHECK(fault_of(start + header(20'000, 20'000, 8, 0)) == "20000 x 20000 pixels is too large: the limit is 4 million pixels");
}

TEST_CASE("png logo: it has the size of the file, and its darkest and lightest color", "[image]") {
  Bitmap bitmap{3, 2, {}};
  for (const Color& color :
       {Color{200, 0, 0, 1}, {0, 30, 0, 1}, {255, 255, 255, 0}, {250, 240, 230, 1}, {0, 0, 0, 0.2}, {90, 90, 90, 1}})
    for (const int channel : {int{color.red}, int{color.green}, int{color.blue}, static_cast<int>(color.alpha * 255)})
      bitmap.rgba.push_back(static_cast<std::uint8_t>(channel));
  Compressor compressor;
  const LogoArt logo = read_logo(encode_png(bitmap, 1, compressor));
  REQUIRE(logo.png);
  CHECK(logo.size() == Size{3, 2});
  CHECK(logo.png->colors == std::vector<Color>{{0, 30, 0, 1}, {250, 240, 230, 1}});
}
