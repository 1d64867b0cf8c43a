#pragma once
// The Pango attributes of a text.

#include <string>
#include <string_view>

#include "style/style.h"
#include "text/handles.h"
#include "text/font_fallback.h"

namespace placard {

/// A length in Pango's units.
int to_pango(double px);

/// How a text of a type is shaped: borrowed fonts, hyphens, tracking, OpenType features, capitals.
AttributesHandle attributes_of(std::string_view text, const Type& type, const FontFallback& stand_ins);

}  // namespace placard
