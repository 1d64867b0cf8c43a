#pragma once
// Spelling suggestions ("did you mean …?") and lists of words for hints.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// The candidate with the smallest edit distance (optimal string alignment) to `word`, ignoring case and the difference
/// between `-`, `_` and space; nullopt if none is close enough.
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// A hint for an unknown word: "did you mean 'x'?", or "one of: a, b, c" for up to seven candidates. For more candidates, the
/// hint names the command `all`, which lists them.
std::string spelling_hint(std::string_view word, const std::vector<std::string_view>& candidates, std::string_view all = {});

/// Whether two words are equal, ignoring ASCII case and the difference between `-`, `_` and space.
bool same_letters(std::string_view a, std::string_view b);

/// The American spelling of a word in British spelling: "label_color" for "label_colour"; nullopt if the spelling is the same.
std::optional<std::string> american_spelling(std::string_view word);

/// "a, b, c"
std::string join(const std::vector<std::string_view>& words, std::string_view separator = ", ");

}  // namespace placard
