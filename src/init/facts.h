#pragma once
// Facts about a project, read from its files, and what the readers share: untrusted text as text that a card can show.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/address.h"

namespace placard {

/// The facts of one file. Texts are clean (see clean_text()); empty if the file does not have the fact.
struct Facts {
  std::string title;
  std::string summary;
  std::string owner;
  std::string url;       ///< of the repository page
  std::string homepage;  ///< of any other page
  std::string language;  ///< the programming language: "C++"
  std::string license;   ///< the SPDX identifier: "MIT"
  std::vector<std::string> tags;
  std::string problem;          ///< why the file cannot be used: "is not valid JSON"
  std::size_t broken_line = 0;  ///< the first line that was skipped as invalid, from 1; 0 for none
};

// The readers: one for each kind of file; each takes the text of the file.
Facts read_git_config(std::string_view text);
Facts read_cargo(std::string_view text);
Facts read_pyproject(std::string_view text);
Facts read_go_mod(std::string_view text);
Facts read_cmake(std::string_view text);
Facts read_package_json(std::string_view text);
Facts read_readme(std::string_view text);
Facts read_license(std::string_view text);

/// Normalizes a text to one line: collapses white space, and removes control characters, direction marks, invalid UTF-8, and
/// emoji, which would make the picture depend on the fonts of the machine.
std::string clean_text(std::string_view text);

/// Shortens a clean text to at most `max_columns`: to its first whole sentences, or to its first words and "…".
std::string shorten(const std::string& text, std::size_t max_columns);

/// Makes up to six unique, clean and short tags from words.
std::vector<std::string> tags_of(const std::vector<std::string>& words);

/// Whether a text has emoji, which clean_text() removes.
bool has_emoji(std::string_view text);

/// A heading, a paragraph, a quote or any other top-level block of a README. Headings and paragraphs in HTML are blocks too.
struct ReadmeBlock {
  enum class Kind { heading, paragraph, quote, other };
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

  Kind kind = Kind::other;
  std::string text;             ///< plain text; empty for badges, images, comments and rows of links
  std::size_t begin = unknown;  ///< the offset of its first line that has text; all blocks of one HTML block share lines
  std::size_t end = 0;          ///< the offset after its last line that has text
  int level = 0;                ///< of a heading, from 1
  int open_elements = 0;        ///< the number of HTML elements that are open after the block
};

/// The title of a README: the first heading, or a line of one to three words, unless other text is above it; or the end.
std::vector<ReadmeBlock>::const_iterator find_title(const std::vector<ReadmeBlock>& blocks);

/// The number of bytes of a README that count as its head.
inline constexpr std::size_t max_head = 32768;

/// The offset after a byte order mark and front matter.
std::size_t begin_of_head(std::string_view markdown);

/// The blocks of a README's head in order, including the first block that ends after the head.
std::vector<ReadmeBlock> read_blocks(std::string_view markdown);

}  // namespace placard
