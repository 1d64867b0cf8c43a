#pragma once
// The JSON Schema of metadata files.

#include <string>
#include <vector>

namespace placard {

/// The JSON Schema of metadata files. Editors suggest the names of styles and palettes; paths are allowed too.
std::string metadata_schema(const std::vector<std::string>& styles, const std::vector<std::string>& palettes);

}  // namespace placard
