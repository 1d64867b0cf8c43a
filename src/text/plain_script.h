#pragma once
// Which texts are plain: letters of one script from left to right, which need nobody to tell scripts, directions and fonts
// apart.

#include <glib.h>

#include <optional>
#include <string_view>

namespace placard {

/// The script of a plain text: Latin, Greek or Cyrillic, or COMMON where it has no letters. Nothing for any other text.
std::optional<GUnicodeScript> plain_script_of(std::string_view text);

}  // namespace placard
