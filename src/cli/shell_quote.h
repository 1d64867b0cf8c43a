#pragma once
// Quoting for shells.

#include <string>
#include <string_view>

namespace placard {

/// The text in single quotes, as bash and zsh read it.
inline std::string shell_quote(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace placard
