#include "input/inline_text.h"

#include <md4c-html.h>

#include <array>

#include "base/ascii.h"
#include "input/plain_text.h"

namespace placard {

namespace {

using std::string_view;

bool is_word_char(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Whether a link target or tag names a README in another language: "README.zh.md", "docs/readme_fr.md".
bool is_translation(string_view link) {
  const std::string text = lower(link);
  const std::size_t begin = text.rfind("readme");
  if (begin == std::string::npos) return false;
  const string_view name = string_view(text).substr(begin, text.find_first_of("/\"'#?> ", begin) - begin);
  return name.size() > string_view("readme.md").size() && name.ends_with(".md");
}

// Whether a text has only separators, or a single word next to one: "English |".
bool has_one_word(string_view text) {
  if (has_only_separators(text)) return true;
  std::string words(text);
  for (const string_view separator : {"|", "·", "•", "/", ","}) replace_all(words, separator, " ");
  return words != text && trimmed(words).find_first_of(" .[]") == string_view::npos;
}

}  // namespace

std::size_t entity_length(string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return text.starts_with('&') && end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

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

std::size_t hidden_length(string_view text, char before) {
  if (text.starts_with("[^")) return text.find(']') + 1;  // npos + 1 is 0
  if (!text.starts_with(':') || is_word_char(before)) return 0;
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
  if (end == string_view::npos || end < 3 || text[end] != ':') return 0;
  return end + 1 < text.size() && is_word_char(text[end + 1]) ? 0 : end + 1;
}

bool has_only_separators(string_view text) { return text.find_first_not_of(" |·•-–—()[]*_,/") == string_view::npos; }

char link_marker(string_view link) { return is_translation(link) ? translation_begin : link_begin; }

bool is_link_row(const std::string& text) {
  std::string rest;
  bool in_link = false;
  for (const char c : text) {
    if (c == link_begin || c == translation_begin || c == link_end) in_link = c != link_end;
    if (!in_link) rest.push_back(c);
  }
  if (text.find(translation_begin) != std::string::npos && rest.find(". ") == std::string::npos) return true;
  return text.find(link_begin) != std::string::npos && has_one_word(clean_text(rest));
}

}  // namespace placard
