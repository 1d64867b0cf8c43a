#pragma once
// What this build of the program is; version.cpp.in has the values.

#include <string>
#include <string_view>

namespace placard {

/// What decides the bytes of a picture: the version of the program and the fingerprint of its fonts.
std::string version_text();

/// "1.2.3"
std::string_view version_number();

/// The style of cards that name none.
std::string_view default_style();

/// The GitHub action of this release, as a workflow names it: "owner/placard@v1.2.3".
std::string action();

}  // namespace placard
