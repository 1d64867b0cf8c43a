#include "init/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "init/block_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

// Addresses of links are often at the end of a README. For some texts md4c takes time that grows with the square of the length.
constexpr std::size_t max_markdown = 65536;

/// Turns md4c's events into blocks.
class BlockReader {
 public:
  // md4c 0.4.8 reads a byte after a text that does not end with a line break.
  explicit BlockReader(string_view markdown) : size_(markdown.size()), markdown_(std::string(markdown) + "\n") {}

  std::vector<ReadmeBlock> read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).count_picture(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).count_picture(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).add(type, {text, size});
    };
    const string_view body = string_view(markdown_).substr(begin_of_head(markdown_));
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
    return std::move(text_.blocks);
  }

 private:
  static BlockReader& of(void* self) { return *static_cast<BlockReader*>(self); }

  int enter_block(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_DOC || depth_++ > 0) return 0;
    fence_ = type == MD_BLOCK_CODE ? static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char : '\0';
    kind_ = type == MD_BLOCK_H ? Kind::heading : type == MD_BLOCK_P || type == MD_BLOCK_HTML ? Kind::paragraph : Kind::other;
    text_.begin(kind_);
    place_ = {};
    return 0;
  }

  // A negative result ends the parsing. md4c 0.4.8 goes on in an undefined state after a positive one.
  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_DOC || --depth_ > 0) return 0;
    if (place_.end > 0) place_.end = std::min(markdown_.find('\n', place_.end - 1) + 1, size_);
    const auto first = static_cast<std::ptrdiff_t>(text_.blocks.size());
    text_.end();
    for (auto block = text_.blocks.begin() + first; block != text_.blocks.end(); ++block) {
      block->begin = place_.begin;
      block->end = place_.end;
      block->open_elements = text_.open_elements;
    }
    return place_.end > max_head ? -1 : 0;
  }

  int count_picture(MD_SPANTYPE type, int change) {
    if (type == MD_SPAN_IMG) open_pictures_ += change;
    return 0;
  }

  int add(MD_TEXTTYPE type, string_view text) {
    note_place(text);
    if (kind_ == Kind::other || open_pictures_ > 0) return 0;
    if (type == MD_TEXT_HTML) {
      text_.add_html(text);
    } else if (type == MD_TEXT_CODE) {
      text_.add_verbatim(text);
    } else {
      text_.add(type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? " " : text);
    }
    return 0;
  }

  // md4c passes no places, but parts of the Markdown itself: their addresses tell the lines of a block.
  void note_place(string_view text) {
    const std::less<const char*> before;
    const char* const begin = markdown_.data();
    if (text.empty() || before(text.data(), begin) || !before(text.data(), begin + markdown_.size())) return;
    const auto at = static_cast<std::size_t>(text.data() - begin);
    if (place_.begin == ReadmeBlock::unknown) {
      const string_view above =
          string_view(markdown_).substr(0, fence_ == '\0' ? at : markdown_.rfind(std::string(3, fence_), at));
      place_.begin = above.rfind('\n') + 1;  // npos + 1 is 0
    }
    place_.end = at + text.size();
  }

  std::size_t size_;
  std::string markdown_;
  BlockText text_;
  Kind kind_ = Kind::other;
  ReadmeBlock place_;  // of the block that is being read
  int depth_ = 0;      // of blocks in each other
  char fence_ = '\0';  // of code
  int open_pictures_ = 0;
};

}  // namespace

std::size_t begin_of_head(string_view markdown) {
  const std::size_t begin = markdown.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const string_view text = markdown.substr(begin);
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return begin;
  const std::size_t end = text.find("\n---", 3);
  return end == string_view::npos ? begin : begin + std::min(text.find('\n', end + 1), text.size() - 1) + 1;
}

std::vector<ReadmeBlock> read_blocks(string_view markdown) { return BlockReader(markdown.substr(0, max_markdown)).read(); }

}  // namespace placard
