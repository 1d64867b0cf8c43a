#pragma once
// Archives in the ustar format.

#include <string>
#include <string_view>

namespace placard {

/// Appends a file to an archive. Owner and date are 0, so that equal pictures give equal archives.
void append_tar_entry(std::string& archive, std::string_view name, std::string_view bytes);

/// The end-of-archive marker.
std::string tar_end();

}  // namespace placard
