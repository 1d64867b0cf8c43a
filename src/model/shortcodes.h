#pragma once
// Names of emoji in GitHub's texts.

#include <string>
#include <string_view>

namespace placard {

/// Replaces the names of emoji between colons, such as ":rocket:", by the emoji. Unknown names stay.
std::string replace_shortcodes(std::string_view text);

}  // namespace placard
