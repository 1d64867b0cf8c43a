#pragma once
// "did you mean …?": the nearest of some known words, and lists of them for hints.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// The candidate nearest to `word` by letters added, lost, changed or swapped, upper and lower case alike and `-`
/// and `_` alike; nothing where even the nearest is too far to be meant.
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// A hint for an unknown word: "did you mean 'x'?", or else "one of: a, b, c" where they are fewer than eight; where they are
/// more, `all` says what lists them.
std::string spelling_hint(std::string_view word, const std::vector<std::string_view>& candidates, std::string_view all = {});

/// Whether two words are the same, upper and lower case of ASCII alike and `-`, `_` and space alike.
bool same_letters(std::string_view a, std::string_view b);

/// The American spelling of a word in British spelling: "label_colour" is "label_color"; nothing where it is the same.
std::optional<std::string> american_spelling(std::string_view word);

/// "a, b, c"
std::string join(const std::vector<std::string_view>& words, std::string_view separator = ", ");

}  // namespace placard
