#pragma once
// Code points that are not allowed in pictures: characters that XML forbids, and invisible ones such as controls, bidi
// overrides and zero-width spaces. Joiners, variation selectors and tags are allowed where scripts and emoji need them.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// A code point that is not allowed in a text.
struct DisallowedCodePoint {
  char32_t character = 0;
  std::size_t begin = 0;  ///< byte offsets in the text
  std::size_t end = 0;
  bool illegal = false;  ///< forbidden in XML; otherwise invisible
};

/// Finds the disallowed code points of a text in order; each invalid UTF-8 byte is an illegal U+FFFD.
std::vector<DisallowedCodePoint> find_disallowed(std::string_view text);

/// The text without its disallowed code points.
std::string remove_disallowed(std::string_view text);

/// Makes a text safe for terminals and logs: disallowed code points become '?' and tabs become spaces, so that the text
/// cannot contain escape sequences, bidi overrides or workflow commands. The number of code points stays the same.
std::string for_terminal(std::string_view text);

/// The same for a single line: line breaks become '?', too.
std::string for_terminal_line(std::string_view text);

/// A range of code points, both ends included.
struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// Whether a code point is in one of the ranges, which must be sorted.
template <std::size_t n>
bool is_in(char32_t character, const std::array<CodePointRange, n>& blocks) {
  const auto block = std::ranges::lower_bound(blocks, character, {}, &CodePointRange::last);
  return block != blocks.end() && block->first <= character;
}

/// Whether a character can be part of an emoji.
bool is_emoji(char32_t character);

/// Whether a character is an emoji unless U+FE0E follows it (Unicode property Emoji_Presentation).
bool has_emoji_presentation(char32_t character);

/// Whether a character is an emoji that text fonts usually lack, unlike ©, ™, arrows and simple shapes.
bool is_pictograph(char32_t character);

}  // namespace placard
