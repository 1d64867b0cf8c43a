#pragma once
// Parts of a line of Markdown: character references, names of emoji, links.

#include <string>
#include <string_view>

namespace placard {

/// The length of the character reference ("&mdash;", "&#8212;") at the start of a text, or 0.
std::size_t entity_length(std::string_view text);

/// Decodes a character reference with md4c's HTML renderer, which knows the names but escapes the characters of HTML.
std::string decode_entity(std::string_view entity);

/// The length of the emoji name (":rocket:") or footnote reference ("[^1]") at the start of a text, or 0.
std::size_t hidden_length(std::string_view text, char before);

/// Whether a text has only separators of links and badges, and brackets of images.
bool has_only_separators(std::string_view text);

// Control characters that mark the start and end of links in a text. clean_text() removes them.
constexpr char link_begin = '\x01';
constexpr char translation_begin = '\x02';
constexpr char link_end = '\x03';

/// The character before the text of a link: links to a README in another language have their own.
char link_marker(std::string_view link);

/// Whether a text has only links and at most one word between separators, or links to translations ("English | Français").
bool is_link_row(const std::string& text);

}  // namespace placard
