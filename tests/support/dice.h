#pragma once
// Chance that comes out the same everywhere.

#include <cstddef>
#include <cstdint>

namespace placard::test {

/// The same numbers on every machine, from 0 and less than `count`.
class Dice {
 public:
  std::size_t throw_below(std::size_t count) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33U) % count);
  }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace placard::test
