#pragma once
// As much of Markdown as a README's head needs.

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace placard {

/// Lines of a README that belong together: a heading, or what stands between blank lines.
struct Block {
  Span span;  ///< whole lines, with the break of the last one
  bool is_heading = false;
  bool is_prose = false;  ///< a paragraph: no list, table, code, quotation or comment
  std::string text;       ///< as plain text; empty for badges, pictures and comments
};

/// The blocks of a README's head, its first 32 KiB, in order; front matter is none.
std::vector<Block> read_blocks(std::string_view markdown);

/// Markdown within a line as plain, tidy text: links say their text; pictures, tags, comments and emphasis are gone.
std::string plain_text_of(std::string_view markdown);

}  // namespace placard
