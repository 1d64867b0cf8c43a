#pragma once
// What a metadata file may say, as data.

#include <string>
#include <vector>

namespace placard {

/// The JSON Schema of metadata files. Editors offer the names of styles and palettes, which may also be paths.
std::string metadata_schema(const std::vector<std::string>& styles, const std::vector<std::string>& palettes);

}  // namespace placard
