#include "backend/raster/compressor.h"

#include <libdeflate.h>

#include "base/diagnostics.h"

namespace placard {

void Compressor::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

std::string Compressor::compress(std::span<const std::uint8_t> data, int default_level) {
  const int level = level_ > 0 ? level_ : default_level;
  auto& compressor = compressors_[static_cast<std::size_t>(level)];
  if (!compressor) compressor.reset(libdeflate_alloc_compressor(level));
  if (!compressor) throw Failure("writing a PNG: out of memory");
  // The bound is far too large, but pages that are never touched cost nothing.
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor.get(), data.size());
  const auto out = std::make_unique_for_overwrite<char[]>(bound);
  return {out.get(), libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.get(), bound)};
}

}  // namespace placard
