#pragma once
// The system's fonts in tests: some of its files and no others, whatever else is installed.

#include <optional>
#include <string>
#include <vector>

#include "support/files.h"

namespace placard::test {

/// The path of a font file below /usr/share/fonts, or nothing.
std::optional<fs::path> find_font(const std::string& name);

/// A number that tells the bytes of two files apart.
std::string fingerprint(const fs::path& file);

/// Makes a font configuration in `folder` that knows only these files; returns the variable that selects it.
std::string configure_fonts(const std::vector<fs::path>& files, const fs::path& folder);

}  // namespace placard::test
