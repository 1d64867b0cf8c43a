#pragma once
// Source text and positions in it.

#include <cstddef>
#include <string>
#include <string_view>

namespace placard {

/// The text of a file with its name in messages ("-" becomes "stdin").
struct Source {
  std::string name;
  std::string text;
  std::size_t first_line = 1;  ///< line number of the first line, if the text is part of a file
};

/// A range of bytes in a source: [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

/// A line and column, both from 1; columns count code points.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;

  bool operator==(const Place&) const = default;
};

/// The line and column of a byte offset; an offset past the end gives the end.
Place place_of(std::string_view text, std::size_t offset);

/// The line of text that holds `offset`, without its line break.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace placard
