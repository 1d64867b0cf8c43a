#pragma once
// Characters that a picture cannot hold, and those that nobody sees: what overrides the direction of text, spaces without
// width, controls. Joiners, variation selectors and tags stay where scripts and emoji need them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// A character that is not taken as it stands.
struct DisallowedCodePoint {
  char32_t character = 0;
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  bool illegal = false;  ///< no XML may hold it; else it is one that nobody sees
};

/// The odd characters of a text, in their order; bytes that are not UTF-8 are one illegal U+FFFD each.
std::vector<DisallowedCodePoint> find_disallowed(std::string_view text);

/// The text without its odd characters.
std::string remove_disallowed(std::string_view text);

/// A text for terminals and logs: odd characters as '?', tabs as spaces, so that nothing steers the terminal, turns the
/// order of what is read or commands whoever reads the log. As many characters as before; line breaks stay.
std::string for_terminal(std::string_view text);

/// The same for a line of its own: line breaks are '?', too.
std::string for_terminal_line(std::string_view text);

}  // namespace placard
