#pragma once
// What a reader sees of Markdown's text and HTML.

#include <string>
#include <string_view>
#include <vector>

#include "init/markdown.h"

namespace placard {

/// Collects the plain text of headings and paragraphs, and makes a block of each.
class BlockText {
 public:
  void begin(ReadmeBlock::Kind kind) { kind_ = kind; }
  /// Adds text with character references ("&amp;"), of which emoji's names (":rocket:") and footnotes' numbers ("[^1]") are left
  /// out.
  void add(std::string_view text);
  /// Adds text as it is: code.
  void add_verbatim(std::string_view text);
  /// Adds a part of HTML. A tag or comment may go on in the next part.
  void add_html(std::string_view part) { html_ += part; }
  /// Ends the block. It is several blocks if it has HTML elements that are headings or paragraphs, at least one in any case.
  void end();

  std::vector<ReadmeBlock> blocks;
  int open_elements = 0;  ///< HTML elements that hold others

 private:
  void end_piece(bool is_last);
  void read_html();
  void read_tag(std::string_view tag);

  ReadmeBlock::Kind kind_ = ReadmeBlock::Kind::other;
  std::string text_;
  std::string html_;       // that is not read yet
  int open_asides_ = 0;    // HTML elements whose text is no prose
  int open_headings_ = 0;  // of HTML
};

}  // namespace placard
