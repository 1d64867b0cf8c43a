#include "init/block_text.h"

#include <md4c-html.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "init/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

constexpr std::size_t max_text = 4096;  // of one block: a card shows less

/// An HTML element that holds others.
struct Element {
  string_view name;
  bool is_aside;  // its text is no prose
};

constexpr std::array<Element, 16> elements{{{"a", false},
                                            {"blockquote", true},
                                            {"center", false},
                                            {"details", true},
                                            {"div", false},
                                            {"h1", false},
                                            {"h2", false},
                                            {"h3", false},
                                            {"h4", false},
                                            {"h5", false},
                                            {"h6", false},
                                            {"ol", true},
                                            {"p", false},
                                            {"picture", false},
                                            {"table", true},
                                            {"ul", true}}};

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

}  // namespace

void BlockText::add(string_view text) {
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

void BlockText::add_verbatim(string_view text) {
  read_html();
  if (text_.size() < max_text) text_ += text.substr(0, max_text);
}

void BlockText::end() {
  read_html();
  end_piece(true);
}

// Ends a heading or paragraph. Between two tags there may be none.
void BlockText::end_piece(bool is_last) {
  std::string text = tidy(text_);
  text_.clear();
  // What is left between badges, or of a picture in brackets.
  if (text.find_first_not_of(" |·•-–—()[]*_") == std::string::npos) text.clear();
  if (!is_last && text.empty()) return;
  ReadmeBlock block;
  block.kind = open_asides_ > 0 ? Kind::other : open_headings_ > 0 ? Kind::heading : kind_;
  block.text = std::move(text);
  blocks.push_back(std::move(block));
}

void BlockText::read_html() {
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

void BlockText::read_tag(string_view tag) {
  const bool closes = tag[1] == '/';
  tag.remove_prefix(closes ? 2 : 1);
  const std::string name = lower(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
  if (name == "br") text_ += ' ';
  const auto element = std::find_if(elements.begin(), elements.end(), [&](const Element& one) { return one.name == name; });
  if (element == elements.end()) return;
  if (name != "a") end_piece(false);
  const auto count = [&](int& number) { number = std::max(number + (closes ? -1 : 1), 0); };
  count(open_elements);
  if (element->is_aside) count(open_asides_);
  if (name.size() == 2 && name[0] == 'h') count(open_headings_);
}

}  // namespace placard
