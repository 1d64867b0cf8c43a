#pragma once
// Version and defaults of this build; the values are in version.cpp.in.

#include <string>
#include <string_view>

namespace placard {

/// The output of `--version`: program version and fingerprint of the fonts.
std::string version_text();

/// "1.2.3"
std::string_view version_number();

/// The style of cards without a `style` key.
std::string_view default_style();

/// The GitHub Action of this release in the form that workflows use: "owner/placard@v1.2.3".
std::string action();

/// The URL of the JSON Schema of this release; empty for a build that is not a release.
std::string schema_url();

}  // namespace placard
