#pragma once
// Where words may be split.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/shaping.h"

namespace placard {

/// Returns the first character of a cluster.
char32_t first_character(const ShapedText& text, std::size_t cluster);

/// Whether a word has a joint before a cluster: / . - _ and the like, or a hump of camelCase.
bool is_joint_before(const ShapedText& text, std::size_t cluster);

/// Whether the clusters from `begin` to `end` are letters of a script with capitals, with any signs around, but no joints.
bool is_plain_word(const ShapedText& text, std::size_t begin, std::size_t end);

/// Whether a syllable of a plain word may begin at a cluster that has two others before and one after it. A guess for all
/// languages: a consonant before a vowel, and never inside ch, ck, sch, ph, sh or th.
bool is_syllable_before(const ShapedText& text, std::size_t cluster);

/// Adds word joiners between the syllables of Korean words.
std::string with_whole_words(std::string_view text);

/// Removes word joiners.
std::string without_joiners(std::string_view text);

}  // namespace placard
