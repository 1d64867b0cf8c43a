#pragma once
// Tokens of libfyaml: their places, texts and tags.

#include <libfyaml.h>

#include "input/diagnosis.h"

namespace placard {

/// The byte range of a token without its quotes; nullopt if libfyaml has none.
std::optional<Span> span_of(fy_token* token);

/// The text of a token with escapes resolved; empty for null.
std::string text_of(fy_token* token);

/// The text of a scalar of `source`. Single-quoted scalars are decoded here, because libfyaml 0.7 returns wrong bytes for
/// several doubled quotes in a row.
std::string scalar_text(fy_token* token, std::string_view source);

/// Reports a tag that is not in the YAML core schema; other tags would construct objects, which is unsafe for untrusted
/// files. Accepts a null tag.
std::optional<Diagnosis> diagnose_tag(fy_token* tag, const Source& source);

/// Whether a tag makes its value a string.
bool is_string_tag(fy_token* tag, const Source& source);

}  // namespace placard
