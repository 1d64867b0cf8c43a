#pragma once
// What a style file may say, as data.

#include <string>
#include <vector>

#include "input/form.h"

namespace placard {

/// The properties of a style.
std::vector<FieldForm> style_fields();

/// The JSON Schema of style files.
std::string style_schema();

}  // namespace placard
