#pragma once
// Room on the disk for what a run need not keep in memory.

#include <string>
#include <vector>

#include "io/descriptor.h"

namespace placard {

/// Where such files lie, in the order in which folders are tried: $TMPDIR, /var/tmp, /tmp.
std::vector<std::string> scratch_folders();

/// An empty file in a folder, to read and to write, that only this process knows and that ends with it. Closed where the
/// folder takes none.
Descriptor open_scratch_file(const std::string& folder);

/// The same for file systems that have no files without a name: it is made and its name removed.
Descriptor open_removed_file(const std::string& folder);

}  // namespace placard
