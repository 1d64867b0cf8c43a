#include "init/markdown.h"

#include <md4c-html.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "init/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

// Addresses of links are often at the end of a README. For some texts md4c takes time that grows with the square of the length.
constexpr std::size_t max_markdown = 65536;
constexpr std::size_t max_text = 4096;  // of one block: a card shows less

// HTML elements that hold others, and those of them whose text is no prose.
constexpr string_view holders = " a blockquote center details div h1 h2 h3 h4 h5 h6 ol p picture table ul ";
constexpr string_view asides = " blockquote details ol table ul ";

bool is_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// The length of the character reference ("&mdash;", "&#8212;") that a text starts with, or 0.
std::size_t entity_length(string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return text.starts_with('&') && end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

// The characters of a character reference. md4c's renderer has the list of names; it writes HTML's own characters as references.
std::string decode_entity(string_view entity) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) { static_cast<std::string*>(to)->append(text, size); };
  md_html(entity.data(), static_cast<MD_SIZE>(entity.size()), append, &html, 0, 0);
  string_view text = trimmed(html);
  if (text.starts_with("<p>") && text.ends_with("</p>")) text = text.substr(3, text.size() - 7);
  constexpr std::array<std::array<string_view, 2>, 4> reserved{{{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}}};
  for (const auto& [name, character] : reserved) {
    if (text.starts_with(name)) return std::string(character) + std::string(text.substr(name.size()));
  }
  return std::string(text);
}

// The length of an emoji's name (":rocket:") or of a footnote's number ("[^1]") that a text starts with, or 0.
std::size_t hidden_length(string_view text, char before) {
  if (text.starts_with("[^")) return text.find(']') + 1;  // npos + 1 is 0
  if (!text.starts_with(':') || is_word(before)) return 0;
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
  if (end == string_view::npos || end < 3 || text[end] != ':') return 0;
  return end + 1 < text.size() && is_word(text[end + 1]) ? 0 : end + 1;
}

/// Collects the plain text of headings and paragraphs from Markdown's text and HTML, and makes a block of each.
class BlockText {
 public:
  void begin(Kind kind) { kind_ = kind; }

  // Text may have character references. Names of emoji and numbers of footnotes are left out.
  void add(string_view text) {
    read_html();
    text = text.substr(0, max_text);
    while (!text.empty() && text_.size() < max_text) {
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
    if (text_.size() < max_text) text_ += text.substr(0, max_text);
  }

  // A tag or comment may continue in the next part.
  void add_html(string_view part) { html_ += part; }

  // One block of Markdown is several if it has headings and paragraphs in HTML.
  std::vector<ReadmeBlock> end() {
    read_html();
    end_piece(true);
    return std::exchange(blocks_, {});
  }

  [[nodiscard]] int open_elements() const { return open_elements_; }

 private:
  // Ends a heading or paragraph. Between two tags there may be none.
  void end_piece(bool is_last) {
    std::string text = tidy(text_);
    text_.clear();
    // What is left between badges, or of a picture in brackets.
    if (text.find_first_not_of(" |·•-–—()[]*_") == std::string::npos) text.clear();
    if (!is_last && text.empty()) return;
    ReadmeBlock block;
    block.kind = open_asides_ > 0 ? Kind::other : open_headings_ > 0 ? Kind::heading : kind_;
    block.text = std::move(text);
    blocks_.push_back(std::move(block));
  }

  void read_html() {
    const std::string html = std::exchange(html_, {});
    for (string_view rest = html; !rest.empty();) {
      const bool is_tag = rest.size() > 1 && rest[0] == '<' && (is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!');
      const string_view last = !is_tag ? "<" : rest.starts_with("<!--") ? "-->" : ">";
      const std::size_t at = rest.find(last, 1);
      const std::size_t end = at == string_view::npos ? rest.size() : at + (is_tag ? last.size() : 0);
      if (is_tag) {
        read_tag(rest.substr(0, end));
      } else {
        add(rest.substr(0, end));
      }
      rest.remove_prefix(end);
    }
  }

  void read_tag(string_view tag) {
    const bool closes = tag[1] == '/';
    tag.remove_prefix(closes ? 2 : 1);
    const std::string name = lower(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    if (name == "br") text_ += ' ';
    const auto is_in = [&](string_view list) { return list.find(" " + name + " ") != string_view::npos; };
    if (!is_in(holders)) return;
    if (name != "a") end_piece(false);
    const auto count = [&](int& number) { number = std::max(number + (closes ? -1 : 1), 0); };
    count(open_elements_);
    if (is_in(asides)) count(open_asides_);
    if (name[0] == 'h') count(open_headings_);
  }

  std::vector<ReadmeBlock> blocks_;
  Kind kind_ = Kind::other;
  std::string text_;
  std::string html_;  // that is not read yet
  int open_elements_ = 0;
  int open_asides_ = 0;
  int open_headings_ = 0;
};

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
    return std::move(blocks_);
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
    for (ReadmeBlock& block : text_.end()) {
      blocks_.push_back({block.kind, std::move(block.text), place_.begin, place_.end, text_.open_elements()});
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
      text_.add_code(text);
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
  std::vector<ReadmeBlock> blocks_;
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
