#pragma once
// Web fonts: WOFF and WOFF2 files, which Pango and HarfBuzz cannot read.

#include <string>

#include "io/open_file.h"

namespace placard {

/// Whether a file is a WOFF or WOFF2 font.
bool is_web_font(const std::string& path);

/// Decompresses a web font to a file in memory; closed if it is broken or too large.
Descriptor decompress_web_font(const std::string& path);

}  // namespace placard
