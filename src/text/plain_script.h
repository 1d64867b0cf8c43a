#pragma once
// Which texts are plain: letters of one script from left to right, which need nobody to tell scripts, directions and fonts
// apart.

#include <optional>
#include <string>
#include <string_view>

#include "text/handles.h"

namespace placard {

/// The script of a plain text: Latin, Greek or Cyrillic, or COMMON where it has no letters. Nothing for any other text.
std::optional<GUnicodeScript> plain_script_of(std::string_view text);

/// Whether the text's capitals are a matter of single letters: those of other letters may be longer, or depend on the language.
bool has_plain_capitals(std::string_view text);

/// Makes the text's letters capitals.
void to_capitals(std::string& text);

/// The language, or one that is written in the script where that is not: its tag would change what fonts do.
PangoLanguage* language_for(PangoLanguage* language, GUnicodeScript script);

}  // namespace placard
