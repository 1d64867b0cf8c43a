#include "backend/raster/png.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "base/png_chunks.h"

namespace placard {

namespace {

constexpr double px_per_meter = 96 / 0.0254;
constexpr std::size_t other_bytes = 200;  // of a file: names, sizes and sums of its parts

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t begin = out.size();
  out.append(type).append(data);
  append_number(out, libdeflate_crc32(0, out.data() + begin, out.size() - begin));
}

// PNG's filters predict a byte from the same channel of the pixel at the left, above, and above at the left.
template <std::size_t filter>
std::uint8_t predict(int left, int above, int corner) {
  if constexpr (filter == 1) return static_cast<std::uint8_t>(left);
  if constexpr (filter == 2) return static_cast<std::uint8_t>(above);
  if constexpr (filter == 3) return static_cast<std::uint8_t>((left + above) / 2);
  if constexpr (filter == 4) {
    const int by_left = std::abs(above - corner);
    const int by_above = std::abs(left - corner);
    const int by_corner = std::abs(left + above - 2 * corner);
    const int upper = by_above <= by_corner ? above : corner;
    return static_cast<std::uint8_t>(by_left <= by_above && by_left <= by_corner ? left : upper);
  }
  return 0;
}

/// A row of true color with the one above it, a pixel of zeros before each: what the filters see beyond the edge.
struct RowPair {
  std::vector<std::uint8_t> row;
  std::vector<std::uint8_t> above;
  std::size_t channels = 4;
};

// Writes what a filter leaves of a row, its number first, and says the sum of the differences. A loop for each filter, with
// no branch inside: most of the time that a large picture takes goes here.
template <std::size_t filter>
std::size_t apply(const RowPair& pair, std::vector<std::uint8_t>& out) {
  out[0] = filter;
  const std::uint8_t* row = pair.row.data();
  const std::uint8_t* above = pair.above.data();
  std::uint8_t* to = out.data() + 1;
  unsigned sum = 0;
  const std::size_t channels = pair.channels;
  for (std::size_t i = channels; i < pair.row.size(); ++i) {
    const auto value = static_cast<std::uint8_t>(row[i] - predict<filter>(row[i - channels], above[i], above[i - channels]));
    to[i - channels] = value;
    sum += static_cast<unsigned>(std::abs(static_cast<signed char>(value)));
  }
  return sum;
}

// Rows of true color, each without a filter, or by the filter that leaves the smallest sum of differences.
std::vector<std::uint8_t> rows_of(const Bitmap& bitmap, bool opaque, bool filtered) {
  RowPair pair;
  pair.channels = opaque ? 3 : 4;
  const std::size_t row_bytes = static_cast<std::size_t>(bitmap.width) * pair.channels;
  pair.row.resize(row_bytes + pair.channels);
  pair.above.resize(row_bytes + pair.channels);
  std::array<std::vector<std::uint8_t>, 5> tries;
  tries.fill(std::vector<std::uint8_t>(row_bytes + 1));
  std::vector<std::uint8_t> out;
  out.reserve((row_bytes + 1) * static_cast<std::size_t>(bitmap.height));
  const std::uint8_t* in = bitmap.rgba.data();
  for (int y = 0; y < bitmap.height; ++y) {
    for (std::size_t i = pair.channels; i < pair.row.size(); i += pair.channels, in += 4) {
      std::memcpy(pair.row.data() + i, in, pair.channels);
    }
    std::array<std::size_t, 5> sums{apply<0>(pair, tries[0]), SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    if (filtered)
      sums = {sums[0], apply<1>(pair, tries[1]), apply<2>(pair, tries[2]), apply<3>(pair, tries[3]), apply<4>(pair, tries[4])};
    const auto& best = tries[static_cast<std::size_t>(std::min_element(sums.begin(), sums.end()) - sums.begin())];
    out.insert(out.end(), best.begin(), best.end());
    pair.above.swap(pair.row);
  }
  return out;
}

void append_header(std::string& out, int width, int height, char color_type, double scale) {
  std::string data;
  append_number(data, static_cast<std::uint32_t>(width));
  append_number(data, static_cast<std::uint32_t>(height));
  data.append({8, color_type, 0, 0, 0});
  out += png_signature;
  append_chunk(out, "IHDR", data);
  std::string density;
  append_number(density, static_cast<std::uint32_t>(std::lround(px_per_meter * scale)));
  append_number(density, static_cast<std::uint32_t>(std::lround(px_per_meter * scale)));
  append_chunk(out, "pHYs", density + '\1');
}

std::string encode_true_color(const Bitmap& bitmap, double scale, Compressor& compressor) {
  bool opaque = true;
  for (std::size_t i = 3; i < bitmap.rgba.size() && opaque; i += 4) opaque = bitmap.rgba[i] == 255;
  std::string out;
  append_header(out, bitmap.width, bitmap.height, opaque ? 2 : 6, scale);
  // Photographs are smaller with filters, areas of one color without them.
  const std::string filtered = compressor.compress(rows_of(bitmap, opaque, true), gradient_level);
  const std::string plain = compressor.compress(rows_of(bitmap, opaque, false), gradient_level);
  append_chunk(out, "IDAT", filtered.size() < plain.size() ? filtered : plain);
  append_chunk(out, "IEND", {});
  return out;
}

// tRNS holds the alpha of the translucent colors, which come first.
std::string encode_indexed(const IndexedBitmap& indexed, const std::vector<std::uint32_t>& palette, std::string_view rows,
                           double scale) {
  std::string colors;
  std::string alphas;
  std::size_t let_through = 0;
  for (const std::uint32_t color : palette) {
    const auto bytes = std::bit_cast<std::array<char, 4>>(color);
    colors.append(bytes.data(), 3);
    alphas.push_back(bytes[3]);
    if (static_cast<std::uint8_t>(bytes[3]) < 255) let_through = alphas.size();
  }
  std::string out;
  out.reserve(rows.size() + colors.size() + alphas.size() + other_bytes);
  append_header(out, indexed.width, indexed.height, 3, scale);
  append_chunk(out, "PLTE", colors);
  if (let_through > 0) append_chunk(out, "tRNS", std::string_view(alphas).substr(0, let_through));
  append_chunk(out, "IDAT", rows);
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace

std::string Compressor::compress(std::span<const std::uint8_t> data, int default_level) {
  const int level = level_ > 0 ? level_ : default_level;
  auto& compressor = compressors_[static_cast<std::size_t>(level)];
  if (!compressor) compressor.reset(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  // The bound is far too large, but pages that are never touched cost nothing.
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor.get(), data.size());
  const auto out = std::make_unique_for_overwrite<char[]>(bound);
  return {out.get(), libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.get(), bound)};
}

std::string IndexedPng::file(bool dark) const {
  if (rows_.empty()) rows_ = compressor_.compress(bitmap_.rows, level_);
  return encode_indexed(bitmap_, dark ? bitmap_.dark : bitmap_.colors, rows_, scale_);
}

Bitmap IndexedPng::pixels(bool dark) const {
  const std::vector<std::uint32_t>& colors = dark ? bitmap_.dark : bitmap_.colors;
  Bitmap bitmap{bitmap_.width, bitmap_.height, {}};
  bitmap.rgba.reserve(4 * bitmap_.rows.size());
  for (std::size_t i = 0; i < bitmap_.rows.size(); ++i) {
    if (i % (static_cast<std::size_t>(bitmap_.width) + 1) == 0) continue;  // the filter of a row
    const auto bytes = std::bit_cast<std::array<std::uint8_t, 4>>(colors[bitmap_.rows[i]]);
    bitmap.rgba.insert(bitmap.rgba.end(), bytes.begin(), bytes.end());
  }
  return bitmap;
}

std::string encode_png(const Bitmap& bitmap, double scale, Compressor& compressor, int change) {
  auto indexed = quantize(bitmap, change);
  return indexed ? IndexedPng(std::move(*indexed), scale, compressor).file(false) : encode_true_color(bitmap, scale, compressor);
}

}  // namespace placard
