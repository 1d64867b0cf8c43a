#pragma once
// What the fuzz targets share. A target is a function over bytes: whatever they are, it returns; a fault is a crash of its
// own making (require) or of the sanitizers'.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace placard::fuzz {

inline std::string text_of(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

/// Ends the process where something does not hold that has to hold for all bytes.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "fuzz: does not hold: " << what << "\n";
  std::abort();
}

}  // namespace placard::fuzz
