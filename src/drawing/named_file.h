#pragma once
// Files that other files name: images, fonts, styles and palettes.

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/limits.h"
#include "input/fields.h"
#include "io/open_file.h"

namespace placard {

/// A file to open, with hints for the author of its name.
struct NamedFile {
  std::string_view kind;  ///< "logo", "font"
  std::string path;       ///< from the working directory
  std::string within;     ///< the folder that it must be in: see io/open_file.h
  Limit limit;
  std::string hint_missing;
  std::string hint_type = {};
};

/// The path of what a file names, relative to the folder of the file.
std::string path_beside(const std::string& file, const std::string& name);

/// Opens a regular file of at most `limit` bytes. If it cannot be used, `file` is closed and a problem is reported at `name`.
OpenFile open_named(const NamedFile& asked, const Text& name, Problems& problems);

}  // namespace placard
