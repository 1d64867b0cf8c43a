#include "input/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "input/inline_text.h"
#include "input/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

// The limit includes link definitions, which are often at the end of a README. md4c takes quadratic time for some texts.
constexpr std::size_t max_markdown = 65536;

// HTML container elements, and those whose text is not part of the description.
constexpr string_view container_elements = " a blockquote center details div h1 h2 h3 h4 h5 h6 ol p picture table ul ";
constexpr string_view aside_elements = " blockquote details ol table ul ";

/// Turns md4c's events into blocks: the plain text of headings and paragraphs in Markdown and in HTML, which splits a Markdown
/// block into several blocks.
class BlockReader {
 public:
  // The line break avoids a read past the end in md4c 0.4.8.
  explicit BlockReader(string_view markdown) : size_(markdown.size()), markdown_(std::string(markdown) + "\n") {}

  std::vector<ReadmeBlock> read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter_span(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).add_text(type, {text, size});
    };
    const string_view body = string_view(markdown_).substr(begin_of_head(markdown_));
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
    return std::move(blocks_);
  }

 private:
  static BlockReader& of(void* self) { return *static_cast<BlockReader*>(self); }

  int enter_block(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_DOC || depth_++ > 0) return 0;
    fence_char_ = type == MD_BLOCK_CODE ? static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char : '\0';
    kind_ = type == MD_BLOCK_H                            ? Kind::heading
            : type == MD_BLOCK_P || type == MD_BLOCK_HTML ? Kind::paragraph
            : type == MD_BLOCK_QUOTE                      ? Kind::quote
                                                          : Kind::other;
    level_ = type == MD_BLOCK_H ? static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level) : 0;
    range_ = {};
    first_ = blocks_.size();
    return 0;
  }

  // A negative result stops the parser; md4c 0.4.8 mishandles a positive one.
  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_P && depth_ > 1 && kind_ == Kind::quote) add(" ");
    if (type == MD_BLOCK_DOC || --depth_ > 0) return 0;
    if (range_.end > 0) range_.end = std::min(markdown_.find('\n', range_.end - 1) + 1, size_);
    read_html();
    end_block(true);
    for (; first_ < blocks_.size(); ++first_) {
      blocks_[first_].begin = range_.begin;
      blocks_[first_].end = range_.end;
      blocks_[first_].open_elements = open_elements_ + (in_comment_ ? 1 : 0);
    }
    return range_.end > max_head ? -1 : 0;
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_IMG) ++open_images_;
    if (type != MD_SPAN_A || kind_ == Kind::other) return 0;
    const MD_ATTRIBUTE& address = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
    add(std::string(1, link_marker({address.text, address.size})));
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --open_images_;
    if (type == MD_SPAN_A && kind_ != Kind::other) add(std::string(1, link_end));
    return 0;
  }

  int add_text(MD_TEXTTYPE type, string_view text) {
    extend_range(text);
    if (open_images_ > 0) add_alt(text);
    if (kind_ == Kind::other || open_images_ > 0) return 0;
    if (type == MD_TEXT_HTML) {
      html_ += text;  // a tag or comment can continue in the next part
    } else if (type == MD_TEXT_CODE) {
      add_code(text);
    } else {
      add(type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? " " : text);
    }
    return 0;
  }

  // md4c reports no positions, but its text pointers point into the Markdown, and so give the lines of a block.
  void extend_range(string_view text) {
    const std::less<const char*> before;
    const char* const begin = markdown_.data();
    if (text.empty() || before(text.data(), begin) || !before(text.data(), begin + markdown_.size())) return;
    const auto at = static_cast<std::size_t>(text.data() - begin);
    if (range_.begin == ReadmeBlock::unknown) {
      const string_view above =
          string_view(markdown_).substr(0, fence_char_ == '\0' ? at : markdown_.rfind(std::string(3, fence_char_), at));
      range_.begin = above.rfind('\n') + 1;  // npos + 1 is 0
    }
    range_.end = at + text.size();
  }

  // The description of an image, which can be the title of a README.
  void add_alt(string_view text) {
    if (alt_.size() < max_block_text) alt_ += text.substr(0, max_block_text);
  }

  // Text can contain character references. Emoji names and footnote references are dropped.
  void add(string_view text) {
    read_html();
    if (in_comment_) {
      html_ += text;
      return;
    }
    if (text.starts_with('^') && text_.ends_with(link_begin)) return;  // a footnote with a definition, which md4c makes a link
    text = text.substr(0, max_block_text);
    while (!text.empty() && text_.size() < max_block_text) {
      std::size_t length = hidden_length(text, text_.empty() ? ' ' : text_.back());
      if (length == 0) {
        length = entity_length(text);
        text_ += length == 0 ? std::string(1, text.front()) : decode_entity(text.substr(0, length));
      }
      text.remove_prefix(std::max<std::size_t>(length, 1));
    }
  }

  void add_code(string_view text) {
    read_html();
    if (!in_comment_ && text_.size() < max_block_text) text_ += text.substr(0, max_block_text);
  }

  // Ends a heading or paragraph; drops an empty one.
  void end_block(bool is_last) {
    if (line_begin_ > 0) drop_link_line();
    line_begin_ = 0;
    ReadmeBlock block;
    block.kind = open_headings_ > 0 ? Kind::heading : open_asides_ > 0 ? Kind::other : kind_;
    block.level = block.kind == Kind::heading ? level_ : 0;
    block.text = clean_text(text_);
    const std::string alt = clean_text(std::exchange(alt_, {}));
    if (block.kind == Kind::heading && has_only_separators(block.text)) block.text = alt;
    if (has_only_separators(block.text) || (block.kind == Kind::paragraph && is_link_row(text_))) block.text.clear();
    if (block.text.empty() && block.kind == Kind::paragraph) block.alt = alt;
    if (is_last || !block.text.empty() || !block.alt.empty()) blocks_.push_back(std::move(block));
    text_.clear();
  }

  void read_html() {
    const std::string html = (in_comment_ ? "<!-- " : "") + std::exchange(html_, {});
    for (string_view rest = html; !rest.empty();) {
      const bool is_tag = rest.size() > 1 && rest[0] == '<' && (is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!');
      const string_view last = !is_tag ? "<" : rest.starts_with("<!--") ? "-->" : ">";
      const std::size_t at = rest.find(last, 1);
      const std::size_t end = at == string_view::npos ? rest.size() : at + (is_tag ? last.size() : 0);
      in_comment_ = at == string_view::npos && last == "-->";
      if (is_tag) {
        read_tag(rest.substr(0, end));
      } else {
        add(rest.substr(0, end));
      }
      rest.remove_prefix(end);
    }
  }

  // Drops a line that has only links, such as "Explore the docs" below the text of a paragraph.
  void drop_link_line() {
    const std::string line = text_.substr(line_begin_);
    const bool is_whole = line.find(link_end) != std::string::npos && kind_ != Kind::heading && open_headings_ == 0;
    if (is_whole && is_link_row(line)) text_.resize(line_begin_);
  }

  void break_line() {
    drop_link_line();
    text_ += open_headings_ > 0 && !clean_text(text_).empty() ? " — " : " ";
    line_begin_ = text_.size();
  }

  void read_tag(string_view tag) {
    const bool closes = tag[1] == '/';
    const string_view whole = tag;
    tag.remove_prefix(closes ? 2 : 1);
    const std::string name = lower(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    if (name == "br") break_line();
    if (const std::size_t alt = tag.find("alt=\""); name == "img" && alt != string_view::npos)
      add_alt(tag.substr(alt + 5, tag.find('"', alt + 5) - alt - 5));
    if (name == "a") text_ += closes ? link_end : link_marker(whole);
    const auto is_in = [&](string_view list) { return list.find(" " + name + " ") != string_view::npos; };
    if (!is_in(container_elements)) return;
    if (name != "a") end_block(false);
    const auto count = [&](int& number) { number = std::max(number + (closes ? -1 : 1), 0); };
    count(open_elements_);
    if (is_in(aside_elements)) count(open_asides_);
    if (name[0] != 'h') return;
    count(open_headings_);
    level_ = name[1] - '0';
  }

  std::size_t size_;
  std::string markdown_;
  std::vector<ReadmeBlock> blocks_;
  std::size_t first_ = 0;  // of the blocks of the current Markdown block
  Kind kind_ = Kind::other;
  int level_ = 0;
  ReadmeBlock range_;       // of the current Markdown block
  int depth_ = 0;           // of nested Markdown blocks
  char fence_char_ = '\0';  // of the current code block
  int open_images_ = 0;
  std::string text_;
  std::size_t line_begin_ = 0;  // in the text: after the last <br>
  std::string alt_;
  std::string html_;  // not yet parsed
  int open_elements_ = 0;
  int open_asides_ = 0;
  int open_headings_ = 0;
  bool in_comment_ = false;
};

}  // namespace

std::vector<ReadmeBlock> read_blocks(string_view text, Markup markup) {
  if (markup == Markup::rst || markup == Markup::asciidoc) return read_light_blocks(text.substr(0, max_markdown), markup);
  return BlockReader(text.substr(0, max_markdown)).read();
}

}  // namespace placard
