#pragma once
// Untrusted text as text that a card can show.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// Normalizes a text to one line: collapses white space, and removes control characters, direction marks, invalid UTF-8, and
/// emoji, which would make the picture depend on the fonts of the machine.
std::string clean_text(std::string_view text);

/// Shortens a clean text to at most `max_columns`: to its first whole sentences, or to its first words and "…".
std::string shorten(const std::string& text, std::size_t max_columns);

/// Makes up to six unique, clean and short tags from words.
std::vector<std::string> tags_of(const std::vector<std::string>& words);

}  // namespace placard
