#pragma once
// Replacing parts of a text.

#include <string>
#include <string_view>

namespace placard {

/// Replaces every `from` in a text, but not in what it inserts.
inline void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace placard
