#include "backend/raster/compressor.h"

#include <libdeflate.h>

#include "base/diagnostics.h"

namespace placard {

void Compressor::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

std::string Compressor::compress(std::span<const std::uint8_t> data) {
  if (!compressor_) compressor_.reset(libdeflate_alloc_compressor(level_));
  if (!compressor_) throw Failure("writing a PNG: out of memory");
  // The bound is many times what is needed, but pages that are never touched cost nothing.
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_.get(), data.size());
  const auto out = std::make_unique_for_overwrite<char[]>(bound);
  return {out.get(), libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.get(), bound)};
}

}  // namespace placard
