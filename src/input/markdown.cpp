#include "input/markdown.h"

#include <md4c-html.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "input/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

// The limit includes link definitions, which are often at the end of a README. md4c takes quadratic time for some texts.
constexpr std::size_t max_markdown = 65536;
constexpr std::size_t max_text = 4096;  // per block; a card shows less

// HTML container elements, and those whose text is not part of the description.
constexpr string_view container_elements = " a blockquote center details div h1 h2 h3 h4 h5 h6 ol p picture table ul ";
constexpr string_view aside_elements = " blockquote details ol table ul ";

bool is_word_char(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// The length of the character reference ("&mdash;", "&#8212;") at the start of a text, or 0.
std::size_t entity_length(string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return text.starts_with('&') && end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

// Decodes a character reference with md4c's HTML renderer, which knows the names but escapes the characters of HTML.
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

// The length of the emoji name (":rocket:") or footnote reference ("[^1]") at the start of a text, or 0.
std::size_t hidden_length(string_view text, char before) {
  if (text.starts_with("[^")) return text.find(']') + 1;  // npos + 1 is 0
  if (!text.starts_with(':') || is_word_char(before)) return 0;
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
  if (end == string_view::npos || end < 3 || text[end] != ':') return 0;
  return end + 1 < text.size() && is_word_char(text[end + 1]) ? 0 : end + 1;
}

// Whether a text has only separators of links and badges, and brackets of images.
bool has_only_separators(string_view text) { return text.find_first_not_of(" |·•-–—()[]*_,/") == string_view::npos; }

// Whether a link target or tag names a README in another language: "README.zh.md", "docs/readme_fr.md".
bool is_translation(string_view link) {
  const std::string text = lower(link);
  const std::size_t begin = text.rfind("readme");
  if (begin == std::string::npos) return false;
  const string_view name = string_view(text).substr(begin, text.find_first_of("/\"'#?> ", begin) - begin);
  return name.size() > string_view("readme.md").size() && name.ends_with(".md");
}

// Control characters that mark the start and end of links in a text. clean_text() removes them.
constexpr char link_begin = '\x01';
constexpr char translation_begin = '\x02';
constexpr char link_end = '\x03';

char link_marker(string_view link) { return is_translation(link) ? translation_begin : link_begin; }

// Whether a text has only links, or links to translations ("English | Français").
bool is_link_row(const std::string& text) {
  std::string rest;
  bool in_link = false;
  for (const char c : text) {
    if (c == link_begin || c == translation_begin || c == link_end) in_link = c != link_end;
    if (!in_link) rest.push_back(c);
  }
  if (text.find(translation_begin) != std::string::npos && rest.find('.') == std::string::npos) return true;
  return text.find(link_begin) != std::string::npos && has_only_separators(clean_text(rest));
}

/// Collects the plain text of headings and paragraphs from Markdown text and HTML, and makes a block of each.
class BlockCollector {
 public:
  void begin(Kind kind) { kind_ = kind; }

  // Text can contain character references. Emoji names and footnote references are dropped.
  void add(string_view text) {
    read_html();
    if (in_comment_) return add_html(text);
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
    if (!in_comment_ && text_.size() < max_text) text_ += text.substr(0, max_text);
  }

  // A tag or comment can continue in the next part.
  void add_html(string_view part) { html_ += part; }

  // HTML headings and paragraphs split a Markdown block into several blocks.
  std::vector<ReadmeBlock> end() {
    read_html();
    end_block(true);
    return std::exchange(blocks_, {});
  }

  [[nodiscard]] int open_elements() const { return open_elements_ + (in_comment_ ? 1 : 0); }

 private:
  // Ends a heading or paragraph; drops an empty one.
  void end_block(bool is_last) {
    ReadmeBlock block;
    block.kind = open_asides_ > 0 ? Kind::other : open_headings_ > 0 ? Kind::heading : kind_;
    block.text = clean_text(text_);
    if (has_only_separators(block.text) || (block.kind == Kind::paragraph && is_link_row(text_))) block.text.clear();
    if (is_last || !block.text.empty()) blocks_.push_back(std::move(block));
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

  void read_tag(string_view tag) {
    const bool closes = tag[1] == '/';
    const string_view whole = tag;
    tag.remove_prefix(closes ? 2 : 1);
    const std::string name = lower(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    if (name == "br") text_ += ' ';
    if (name == "a") text_ += closes ? link_end : link_marker(whole);
    const auto is_in = [&](string_view list) { return list.find(" " + name + " ") != string_view::npos; };
    if (!is_in(container_elements)) return;
    if (name != "a") end_block(false);
    const auto count = [&](int& number) { number = std::max(number + (closes ? -1 : 1), 0); };
    count(open_elements_);
    if (is_in(aside_elements)) count(open_asides_);
    if (name[0] == 'h') count(open_headings_);
  }

  std::vector<ReadmeBlock> blocks_;
  Kind kind_ = Kind::other;
  std::string text_;
  std::string html_;  // not yet parsed
  int open_elements_ = 0;
  int open_asides_ = 0;
  int open_headings_ = 0;
  bool in_comment_ = false;
};

/// Turns md4c's events into blocks.
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
    fence_char_ = type == MD_BLOCK_CODE ? static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char : '\0';
    kind_ = type == MD_BLOCK_H ? Kind::heading : type == MD_BLOCK_P || type == MD_BLOCK_HTML ? Kind::paragraph : Kind::other;
    text_.begin(kind_);
    range_ = {};
    return 0;
  }

  // A negative result stops the parser; md4c 0.4.8 mishandles a positive one.
  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_DOC || --depth_ > 0) return 0;
    if (range_.end > 0) range_.end = std::min(markdown_.find('\n', range_.end - 1) + 1, size_);
    for (ReadmeBlock& block : text_.end()) {
      blocks_.push_back({block.kind, std::move(block.text), range_.begin, range_.end, text_.open_elements()});
    }
    return range_.end > max_head ? -1 : 0;
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_IMG) ++open_images_;
    if (type != MD_SPAN_A || kind_ == Kind::other) return 0;
    const MD_ATTRIBUTE& address = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
    text_.add(std::string(1, link_marker({address.text, address.size})));
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --open_images_;
    if (type == MD_SPAN_A && kind_ != Kind::other) text_.add(std::string(1, link_end));
    return 0;
  }

  int add(MD_TEXTTYPE type, string_view text) {
    extend_range(text);
    if (kind_ == Kind::other || open_images_ > 0) return 0;
    if (type == MD_TEXT_HTML) {
      text_.add_html(text);
    } else if (type == MD_TEXT_CODE) {
      text_.add_code(text);
    } else {
      text_.add(type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? " " : text);
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

  std::size_t size_;
  std::string markdown_;
  BlockCollector text_;
  std::vector<ReadmeBlock> blocks_;
  Kind kind_ = Kind::other;
  ReadmeBlock range_;       // of the current block
  int depth_ = 0;           // of nested blocks
  char fence_char_ = '\0';  // of the current code block
  int open_images_ = 0;
};

}  // namespace

std::vector<ReadmeBlock> read_blocks(string_view markdown) { return BlockReader(markdown.substr(0, max_markdown)).read(); }

}  // namespace placard
