#pragma once
// Splitting a text into lines and parts.

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace placard {

/// Removes the next line from the front of a text; returns it without its line break.
constexpr std::string_view take_line(std::string_view& rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  return line;
}

/// The parts of a text between separators, trimmed, without those that are blank.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find_first_of(separators));
    if (!trimmed(part).empty()) parts.push_back(trimmed(part));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
  }
  return parts;
}

}  // namespace placard
