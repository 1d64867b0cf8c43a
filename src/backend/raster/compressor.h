#pragma once
// zlib compression with libdeflate.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct libdeflate_compressor;

namespace placard {

/// The default levels. Palette PNGs are about 4% larger than at level 6 and take three quarters of the time.
constexpr int palette_level = 4;
constexpr int true_color_level = 6;

/// Compresses at levels from 1 (fast) to 12 (small, a hundred times slower). Keeps libdeflate's tables between calls,
/// because allocating them takes longer than compressing a badge. Not thread-safe: use one per thread.
class Compressor {
 public:
  /// Every picture is compressed at `level`, or at the default level for its kind if `level` is 0.
  explicit Compressor(int level = 0) : level_(level) {}

  /// Returns a zlib stream (RFC 1950) of `data`. Throws Failure if memory is exhausted.
  std::string compress(std::span<const std::uint8_t> data, int default_level);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };

  int level_;
  std::array<std::unique_ptr<libdeflate_compressor, Free>, 13> compressors_;  // by level, allocated on first use
};

}  // namespace placard
