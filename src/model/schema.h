#pragma once
// What a metadata file may say, as data.

#include <string>
#include <string_view>
#include <vector>

#include "input/form.h"

namespace placard {

/// The fields of a card; those of its look, which a file may also have for all its cards; and what only a file has.
std::vector<FieldForm> card_fields();
std::vector<FieldForm> look_fields();
std::vector<FieldForm> file_fields();

/// The JSON Schema of metadata files. Editors offer the names of styles and palettes, which may also be paths.
std::string metadata_schema(const std::vector<std::string>& styles, const std::vector<std::string>& palettes);

}  // namespace placard
