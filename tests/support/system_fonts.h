#pragma once
// Runs the program with selected system fonts only.

#include <optional>
#include <string>
#include <vector>

#include "support/files.h"

namespace placard::test {

/// The path of a font file below /usr/share/fonts.
std::optional<fs::path> find_font(const std::string& name);

/// A hash that identifies the version of a font file.
std::string fingerprint(const fs::path& file);

/// Writes a Fontconfig configuration with these files only to `folder`. Returns the environment variable that selects it.
std::string configure_fonts(const std::vector<fs::path>& files, const fs::path& folder);

}  // namespace placard::test
