#pragma once
// The headings and paragraphs of Markdown (md4c), reStructuredText and AsciiDoc, and the front matter before them.

#include "input/parse.h"

namespace placard {

/// A markup language.
enum class Markup { markdown, mdx, rst, asciidoc };

/// The language by the extension of a path; Markdown if it is unknown.
Markup markup_of(std::string_view path);

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
  std::string alt{};            ///< of the images of a paragraph without text
};

/// The number of bytes of a README that count as its head.
inline constexpr std::size_t max_head = 32768;

/// The largest number of bytes that are read of a block; a card shows less.
inline constexpr std::size_t max_block_text = 4096;

/// The offset after a byte order mark and front matter.
std::size_t begin_of_head(std::string_view markdown);

/// The blocks of a README's head in order, including the first block that ends after the head.
std::vector<ReadmeBlock> read_blocks(std::string_view text, Markup markup = Markup::markdown);

/// The same for reStructuredText and AsciiDoc, whose directives, comments, attributes and literal blocks are other blocks.
std::vector<ReadmeBlock> read_light_blocks(std::string_view text, Markup markup);

/// Parses the front matter of a page: YAML between lines of `---`, TOML between lines of `+++`, or a JSON object. Spans are
/// those of the page. Null without front matter, and after an error, which is reported.
Node parse_front_matter(const Source& page, Problems& problems);

}  // namespace placard
