#pragma once
// Words for shells.

#include <string>
#include <string_view>

namespace placard {

/// A text between single quotes, in the way of bash and zsh.
inline std::string shell_quote(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace placard
