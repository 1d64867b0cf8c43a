#pragma once
// What a style file may say, as data.

#include <string>

namespace placard {

/// The JSON Schema of style files.
std::string style_schema();

}  // namespace placard
