#pragma once
// Names of emoji in GitHub's texts.

#include <string>
#include <string_view>

namespace placard {

/// The names and emoji of data/shortcodes.txt, each after a line break.
extern const std::string_view shortcode_table;

/// Replaces the names of emoji between colons, such as ":rocket:", by the emoji. Unknown names stay.
std::string replace_shortcodes(std::string_view text);

}  // namespace placard
