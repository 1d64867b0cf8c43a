#include "backend/png.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <unordered_map>

#include "base/diagnostics.h"

namespace placard {

namespace {

constexpr int level = 6;  // 7 and more take twice the time for 1 % of the bytes
constexpr double px_per_metre = 96 / 0.0254;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t begin = out.size();
  out.append(type).append(data);
  append_number(out, libdeflate_crc32(0, out.data() + begin, out.size() - begin));
}

std::string compress(const std::string& data) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw Failure("writing a PNG: out of memory");
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(), out.size()));
  return out;
}

/// The rows as indices into at most 256 colours.
struct Indexed {
  std::vector<std::uint32_t> colours;  // as they lie in memory: red, green, blue, alpha
  std::string rows;
};

std::optional<Indexed> index_colours(const Bitmap& bitmap) {
  Indexed result;
  std::unordered_map<std::uint32_t, std::uint8_t> indices;
  std::uint32_t last = 0;
  std::uint8_t last_index = 0;
  bool has_last = false;
  const std::uint8_t* in = bitmap.rgba.data();
  for (int y = 0; y < bitmap.height; ++y) {
    result.rows.push_back('\0');
    for (int x = 0; x < bitmap.width; ++x, in += 4) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, in, 4);
      if (!has_last || pixel != last) {
        const auto [entry, is_new] = indices.try_emplace(pixel, static_cast<std::uint8_t>(result.colours.size()));
        if (is_new) {
          if (result.colours.size() == 256) return std::nullopt;
          result.colours.push_back(pixel);
        }
        last = pixel;
        last_index = entry->second;
        has_last = true;
      }
      result.rows.push_back(static_cast<char>(last_index));
    }
  }
  return result;
}

// Rows of true colour, each pixel as its difference to the pixel at its left or above, whichever row sum is smaller.
std::string filtered_rows(const Bitmap& bitmap, bool opaque) {
  const int channels = opaque ? 3 : 4;
  const std::size_t row_bytes = static_cast<std::size_t>(bitmap.width * channels);
  std::string above(row_bytes, '\0');
  std::string row(row_bytes, '\0');
  std::array<std::string, 3> tries;
  std::string out;
  for (int y = 0; y < bitmap.height; ++y) {
    const std::uint8_t* in = bitmap.rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) * 4;
    for (std::size_t i = 0; i < row_bytes; ++i) {
      const std::size_t pixel = i / static_cast<std::size_t>(channels);
      row[i] = static_cast<char>(in[pixel * 4 + i % static_cast<std::size_t>(channels)]);
    }
    std::size_t best = 0;
    std::size_t best_sum = SIZE_MAX;
    for (std::size_t filter = 0; filter < tries.size(); ++filter) {
      std::string& filtered = tries[filter];
      filtered.assign(1, static_cast<char>(filter));
      std::size_t sum = 0;
      for (std::size_t i = 0; i < row_bytes; ++i) {
        const std::size_t step = static_cast<std::size_t>(channels);
        const char before = filter == 1 ? (i < step ? '\0' : row[i - step]) : filter == 2 ? above[i] : '\0';
        const auto value = static_cast<signed char>(row[i] - before);
        sum += static_cast<std::size_t>(std::abs(value));
        filtered.push_back(static_cast<char>(value));
      }
      if (sum < best_sum) {
        best = filter;
        best_sum = sum;
      }
    }
    out += tries[best];
    above.swap(row);
  }
  return out;
}

std::string header(const Bitmap& bitmap, char colour_type) {
  std::string data;
  append_number(data, static_cast<std::uint32_t>(bitmap.width));
  append_number(data, static_cast<std::uint32_t>(bitmap.height));
  data.append({8, colour_type, 0, 0, 0});
  return data;
}

}  // namespace

std::string encode_png(const Bitmap& bitmap, double scale) {
  std::string out("\x89PNG\r\n\x1a\n", 8);
  const auto indexed = index_colours(bitmap);
  bool opaque = true;
  for (std::size_t i = 3; i < bitmap.rgba.size() && opaque; i += 4) opaque = bitmap.rgba[i] == 255;
  append_chunk(out, "IHDR", header(bitmap, indexed ? 3 : opaque ? 2 : 6));
  std::string density;
  append_number(density, static_cast<std::uint32_t>(std::lround(px_per_metre * scale)));
  append_number(density, static_cast<std::uint32_t>(std::lround(px_per_metre * scale)));
  append_chunk(out, "pHYs", density + '\1');
  if (indexed) {
    std::string colours;
    std::string alphas;
    for (const std::uint32_t colour : indexed->colours) {
      std::array<char, 4> bytes{};
      std::memcpy(bytes.data(), &colour, 4);
      colours.append(bytes.data(), 3);
      alphas.push_back(bytes[3]);
    }
    append_chunk(out, "PLTE", colours);
    if (!opaque) append_chunk(out, "tRNS", alphas);
  }
  append_chunk(out, "IDAT", compress(indexed ? indexed->rows : filtered_rows(bitmap, opaque)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace placard
