#pragma once
// The position of the markers in a README.

#include <string>
#include <string_view>

namespace placard {

/// Lines to insert into a README.
struct Insertion {
  std::size_t offset = 0;  ///< the start of a line, or the end of the text
  std::string lines;       ///< with line breaks
};

/// Places the two markers below the first heading and the badges that follow it, or below the badges of a README without a
/// heading. Never inside a comment, a code block or an HTML element. Uses the line endings of the README.
Insertion place_markers(std::string_view readme);

/// The text of a new README: the title and the markers.
std::string new_readme(std::string_view title);

}  // namespace placard
