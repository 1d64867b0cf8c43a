#pragma once
// Searching and splitting text.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace placard::test {

/// Whether a text contains a part.
inline bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// How often a text contains a part.
inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++number;
  return number;
}

/// The lines of a text without their line breaks.
inline std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace placard::test
