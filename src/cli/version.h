#pragma once

#include <string>
#include <string_view>

namespace placard {

/// What decides the bytes of a picture: the version of the program and the fingerprint of its fonts.
std::string version_text();

/// The style of cards that name none.
std::string_view default_style();

}  // namespace placard
