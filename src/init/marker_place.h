#pragma once
// Where the cards of a README shall stand.

#include <string>
#include <string_view>

namespace placard {

/// A README with lines put into it.
struct Insertion {
  std::size_t offset = 0;  ///< where: the begin of a line, or the end of the text
  std::string lines;       ///< what, with its line breaks
};

/// The two markers, below the first heading and the badges that follow it; in a README without a heading, below its badges.
/// Never within a comment, a code block or an HTML element that is open there. Line breaks are the README's own.
Insertion place_markers(std::string_view readme);

/// A README of a project that has none: its title and the markers.
std::string new_readme(std::string_view title);

}  // namespace placard
