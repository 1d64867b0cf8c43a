#pragma once
// The JSON Schema of style files.

#include <string>

namespace placard {

/// The JSON Schema of style files.
std::string style_schema();

}  // namespace placard
