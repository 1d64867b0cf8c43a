#pragma once
// Which keys of a mapping were read already.

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/node.h"

namespace placard {

/// The keys of a mapping that is being read: looked for one by one while they are few, by order where they are many.
class SeenKeys {
 public:
  /// The entry that has a key already, or null.
  const Entry* find(const std::vector<Entry>& entries, std::string_view key) {
    constexpr std::size_t few = 16;
    if (entries.size() <= few) {
      const auto has_key = [key](const Entry& entry) { return entry.key == key; };
      const auto found = std::find_if(entries.begin(), entries.end(), has_key);
      return found == entries.end() ? nullptr : &*found;
    }
    for (; counted_ < entries.size(); ++counted_) places_.emplace(entries[counted_].key, counted_);
    const auto found = places_.find(key);
    return found == places_.end() ? nullptr : &entries[found->second];
  }

 private:
  std::map<std::string, std::size_t, std::less<>> places_;
  std::size_t counted_ = 0;  // entries that are in it
};

}  // namespace placard
