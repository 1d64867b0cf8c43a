#pragma once
// Text of strange files as text that a card can show.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// A text in one line: runs of white space are one space, and what is no letter of any language is gone: control characters,
/// marks of direction, bytes that are not UTF-8, and emoji, which would make the picture depend on the machine's fonts.
std::string clean_text(std::string_view text);

/// A tidy text in at most so many columns: its first whole sentences, or its first words and "…".
std::string shorten(const std::string& text, std::size_t max_columns);

/// Words as a card's tags: tidy, short, each once, a few.
std::vector<std::string> tags_of(const std::vector<std::string>& words);

/// Whether a text has emoji, which clean_text() leaves out.
bool has_emoji(std::string_view text);

}  // namespace placard
