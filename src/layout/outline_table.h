#pragma once
// Which outlines a scene has.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory_resource>
#include <vector>

#include "scene/scene.h"

namespace placard {

/// Outlines by their addresses, with their places in a scene. It is asked for each letter of a card.
class OutlineTable {
 public:
  explicit OutlineTable(std::pmr::memory_resource* memory) : slots_(usual_slots, memory) {}

  /// The place of an outline, which becomes `next` if it had none.
  std::size_t place_of(const Outline* outline, std::size_t next) {
    Slot& slot = slot_of(outline);
    if (slot.outline == outline) return slot.place;
    slot = {outline, next};
    if (++size_ * 2 > slots_.size()) grow();
    return next;
  }

 private:
  static constexpr std::size_t usual_slots = 256;  // as all sizes a power of two

  struct Slot {
    const Outline* outline = nullptr;
    std::size_t place = 0;
  };

  // The one that has the outline, or the empty one where it belongs.
  Slot& slot_of(const Outline* outline) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // spreads what addresses have in common
    constexpr unsigned upper_half = 32;
    std::size_t at = (std::hash<const Outline*>()(outline) * golden) >> upper_half;
    for (;; ++at) {
      Slot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.outline == outline || slot.outline == nullptr) return slot;
    }
  }

  void grow() {
    std::pmr::vector<Slot> old(2 * slots_.size(), slots_.get_allocator());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.outline != nullptr) slot_of(slot.outline) = slot;
    }
  }

  std::pmr::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace placard
