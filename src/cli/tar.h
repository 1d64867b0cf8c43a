#pragma once
// Archives in the ustar format, a file after the other.

#include <string>
#include <string_view>

namespace placard {

/// A file as it stands in an archive: owned by nobody, of no date, so that the same pictures make the same archive.
std::string tar_entry(std::string_view name, std::string_view bytes);

/// What an archive ends with.
std::string tar_end();

}  // namespace placard
