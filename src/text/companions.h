#pragma once
// Companion fonts: the fallback families that match the character of a style's font.

#include <glib.h>
#include <hb.h>

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// The character of a font.
enum class FontKind { sans, serif, mono };

/// Returns the kind of a face by its tables, or by the name of its family.
FontKind kind_of(hb_face_t* face, std::string_view family);

/// Returns the preferred families for a script, those of the kind first; `han_forms` is the suffix of CJK families, such as
/// "SC". They are of the Debian packages fonts-noto-core and fonts-noto-cjk.
std::vector<std::string> companions(GUnicodeScript script, FontKind kind, std::string_view han_forms);

}  // namespace placard
