#pragma once
// Hashes that are the same on every machine and in every version, for ids and names.

#include <cstdint>
#include <string_view>

namespace placard {

/// The FNV-1a hash (Fowler–Noll–Vo) of some bytes, with 32 or 64 bits.
template <class Number = std::uint64_t>
constexpr Number fnv1a(std::string_view bytes) {
  constexpr bool is_long = sizeof(Number) == sizeof(std::uint64_t);
  constexpr auto prime = static_cast<Number>(is_long ? 0x100000001b3 : 0x01000193);
  auto hash = static_cast<Number>(is_long ? 0xcbf29ce484222325 : 0x811c9dc5);
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash;
}

}  // namespace placard
