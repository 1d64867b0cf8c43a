#include "backend/deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

using namespace placard;

namespace {

using Bytes = std::vector<std::uint8_t>;

// What another library reads from a stream that has to give so many bytes; nothing where it is broken.
Bytes inflated(const std::string& stream, std::size_t size) {
  Bytes bytes(size + 1);
  std::size_t read = 0;
  libdeflate_decompressor* reader = libdeflate_alloc_decompressor();
  const libdeflate_result result =
      libdeflate_zlib_decompress(reader, stream.data(), stream.size(), bytes.data(), bytes.size(), &read);
  libdeflate_free_decompressor(reader);
  if (result != LIBDEFLATE_SUCCESS) return {};
  bytes.resize(read);
  return bytes;
}

std::size_t check_round_trip(const Bytes& bytes, std::size_t row, int looks = 4) {
  const std::string stream = deflate_rows(bytes, row, looks);
  CAPTURE(bytes.size(), row, looks);
  CHECK((inflated(stream, bytes.size()) == bytes));
  return stream.size();
}

// Bytes of `colours` kinds in runs of at most `run`, and rows of which so many of ten are like the one above.
Bytes picture(unsigned seed, std::size_t row, std::size_t rows, unsigned colours, unsigned run, unsigned repeats) {
  std::mt19937 random(seed);
  Bytes bytes;
  for (std::size_t y = 0; y < rows; ++y) {
    const std::size_t end = bytes.size() + row;
    if (y > 0 && random() % 10 < repeats) {
      for (std::size_t i = 0; i < row; ++i) bytes.push_back(bytes[bytes.size() - row]);
    }
    while (bytes.size() < end) {
      const auto colour = static_cast<std::uint8_t>(random() % colours);
      for (auto length = random() % run + 1; length > 0 && bytes.size() < end; --length) bytes.push_back(colour);
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("what is deflated comes back, however little it is") {
  for (std::size_t size = 0; size < 300; ++size) {
    Bytes flat(size, 7);
    check_round_trip(flat, 5);
    Bytes rising(size);
    for (std::size_t i = 0; i < size; ++i) rising[i] = static_cast<std::uint8_t>(i * i);
    check_round_trip(rising, 16);
  }
}

TEST_CASE("pictures of flat areas, rows that repeat and noise come back") {
  unsigned seed = 0;
  for (const std::size_t row : {1, 2, 17, 961, 32'768, 32'769, 70'001}) {
    for (const unsigned colours : {1U, 2U, 40U, 256U}) {
      for (const unsigned run : {1U, 9U, 700U}) {
        for (const unsigned repeats : {0U, 7U}) {
          ++seed;
          check_round_trip(picture(seed, row, 1 + 150'000 / row, colours, run, repeats), row, 1 << seed % 5);
        }
      }
    }
  }
}

TEST_CASE("what lies just within and just beyond the reach of a match comes back") {
  for (const std::size_t apart : {32'766, 32'767, 32'768, 32'769, 32'770}) {
    Bytes bytes = picture(3, apart, 1, 256, 1, 0);
    const Bytes once = bytes;
    bytes.insert(bytes.end(), once.begin(), once.end());
    const std::size_t size = check_round_trip(bytes, 100);
    // Noise needs all its bytes; the second time it is there already, where a match reaches so far.
    CHECK((size < apart * 3 / 2) == (apart <= 32'768));
    check_round_trip(bytes, apart);
  }
}

TEST_CASE("matches of each length come back") {
  for (std::size_t length = 3; length < 600; ++length) {
    Bytes bytes{200, 201};
    bytes.resize(2 + length, 9);
    bytes.push_back(202);
    bytes.insert(bytes.end(), length + 1, 9);
    check_round_trip(bytes, length + 1);
  }
}

TEST_CASE("a byte that is very rare gets a code that is not too long") {
  // Counts like Fibonacci's numbers make the deepest tree.
  Bytes bytes;
  std::size_t a = 1, b = 1;
  for (std::uint8_t symbol = 0; symbol < 14; ++symbol) {
    bytes.insert(bytes.end(), a, symbol);
    a = std::exchange(b, a + b);
  }
  std::shuffle(bytes.begin(), bytes.end(), std::mt19937(1));
  check_round_trip(bytes, 10'000);
}

TEST_CASE("flat pictures and rows like those above take next to nothing") {
  CHECK(check_round_trip(Bytes(1'000'000, 3), 1000) < 1500);
  const Bytes row = picture(5, 1000, 1, 256, 1, 0);
  Bytes rows;
  for (int i = 0; i < 1000; ++i) rows.insert(rows.end(), row.begin(), row.end());
  CHECK(check_round_trip(rows, row.size()) < 8000);
}
