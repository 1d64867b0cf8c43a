#include "base/png_chunks.h"

#include <string>

using namespace placard;

namespace {

std::string chunk(char length, const std::string& type, const std::string& data) {
  return std::string{'\0', '\0', '\0', length} + type + data + "\1\2\3\4";
}

std::string header(char depth, char color_type, char interlace = 0) {
  return std::string("\0\0\1\2\0\0\0\x20", 8) + std::string{depth, color_type, 0, 0, interlace};
}

std::optional<PngHeader> read(const std::string& data) { return read_png_header({"IHDR", data, true}); }

}  // namespace

TEST_CASE("png chunks: chunks are read in order until IEND", "[base]") {
  const std::string file = std::string(png_signature) + chunk(3, "abcd", "xyz") + chunk(0, "IEND", "") + chunk(0, "more", "");
  PngChunks chunks(file);
  const auto first = chunks.next();
  REQUIRE(first);
  CHECK(first->type == "abcd");
  CHECK(first->data == "xyz");
  CHECK(first->complete);
  const auto last = chunks.next();
  REQUIRE(last);
  CHECK(last->type == "IEND");
  CHECK_FALSE(chunks.next());
}

TEST_CASE("png chunks: only the last chunk of a truncated file is incomplete", "[base]") {
  const std::string file = std::string(png_signature) + chunk(3, "abcd", "xyz") + chunk(2, "efgh", "uv");
  for (std::size_t size = png_signature.size(); size < file.size(); ++size) {
    PngChunks chunks(std::string_view(file).substr(0, size));
    bool complete = true;
    std::size_t bytes = 0;
    while (const auto chunk = chunks.next()) {
      CHECK(complete);
      complete = chunk->complete;
      bytes += chunk->data.size();
    }
    CAPTURE(size);
    CHECK(bytes <= size);
  }
  CHECK_FALSE(PngChunks(png_signature).next());
}

TEST_CASE("png chunks: the header has size and interlacing, or is rejected", "[base]") {
  const auto color = read(header(8, 6));
  REQUIRE(color);
  CHECK(color->width == 258);
  CHECK(color->height == 32);
  CHECK_FALSE(color->interlaced);
  const auto palette = read(header(4, 3, 1));
  REQUIRE(palette);
  CHECK(palette->interlaced);
  for (const std::string& data : {header(3, 0), header(4, 2), header(16, 3), header(8, 5), header(8, 7), header(8, 0, 2),
                                  header(8, 0).substr(1), std::string()}) {
    CHECK_FALSE(read(data));
  }
  CHECK_FALSE(read_png_header({"IHDR", header(8, 6), false}));
  CHECK_FALSE(read_png_header({"tEXt", header(8, 6), true}));
  CHECK_FALSE(read(std::string(4, '\0') + header(8, 6).substr(4)));
}
