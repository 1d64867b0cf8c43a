#pragma once

#include <string>

namespace placard {

/// What decides the bytes of a picture: the version of the program and the fingerprint of its fonts.
std::string version_text();

}  // namespace placard
