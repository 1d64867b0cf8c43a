#pragma once
// Archives in the ustar format, a file after the other.

#include <string>
#include <string_view>

namespace placard {

/// Appends a file as it stands in an archive: owned by nobody, of no date, so that the same pictures make the same archive.
void append_tar_entry(std::string& archive, std::string_view name, std::string_view bytes);

/// What an archive ends with.
std::string tar_end();

}  // namespace placard
