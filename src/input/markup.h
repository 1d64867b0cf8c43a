#pragma once
// The markup languages of READMEs and pages.

#include <string_view>

namespace placard {

/// A markup language.
enum class Markup { markdown, mdx, rst, asciidoc };

/// The language by the extension of a path; Markdown if it is unknown.
Markup markup_of(std::string_view path);

}  // namespace placard
