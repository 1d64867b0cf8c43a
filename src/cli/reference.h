#pragma once
// The reference: all that files may say, in Markdown.

#include <string>
#include <vector>

namespace placard {

/// Fields, layouts, tones, style properties and limits, from the tables that reading goes by.
std::string reference(const std::vector<std::string>& styles, const std::vector<std::string>& palettes);

}  // namespace placard
