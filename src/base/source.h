#pragma once
// A text that a person wrote, and places in it.

#include <cstddef>
#include <string>
#include <string_view>

namespace placard {

/// A file's text with the name that messages show for it ("-" becomes "stdin").
struct Source {
  std::string name;
  std::string text;
  std::size_t first_line = 1;  ///< the number of its first line, where it is a part of a file
};

/// A range of bytes in a source: [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

/// A place as people count it: lines and columns from 1, columns in code points.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;

  bool operator==(const Place&) const = default;
};

/// The line and column of a byte offset; an offset past the end is the end's place.
Place place_of(std::string_view text, std::size_t offset);

/// The line of text that holds `offset`, without its line break.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace placard
