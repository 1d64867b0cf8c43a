#pragma once
// A set of numbers in memory.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace placard {

/// Numbers other than 0 that are as good as random, 8 bytes a place; two places in three are filled at most.
class NumberTable {
 public:
  [[nodiscard]] bool has(std::uint64_t number) const { return !slots_.empty() && slots_[slot_of(number)] == number; }

  /// Takes one that it has not.
  void add(std::uint64_t number) {
    if (3 * (size_ + 1) > 2 * slots_.size()) grow();
    slots_[slot_of(number)] = number;
    ++size_;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// All numbers, with zeros between them.
  [[nodiscard]] std::span<const std::uint64_t> slots() const { return slots_; }

 private:
  static constexpr std::size_t first_size = 64;  // as all sizes a power of two

  // Where the number is, or would be put.
  [[nodiscard]] std::size_t slot_of(std::uint64_t number) const {
    std::size_t slot = number & (slots_.size() - 1);
    while (slots_[slot] != 0 && slots_[slot] != number) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  void grow() {
    std::vector<std::uint64_t> old(slots_.empty() ? first_size : 2 * slots_.size());
    old.swap(slots_);
    for (const std::uint64_t number : old) {
      if (number != 0) slots_[slot_of(number)] = number;
    }
  }

  std::vector<std::uint64_t> slots_;
  std::size_t size_ = 0;
};

}  // namespace placard
