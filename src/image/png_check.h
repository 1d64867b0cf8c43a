#pragma once
// Validation of PNG files before they are embedded.

#include <string>
#include <string_view>

namespace placard {

/// Returns why a PNG cannot be decoded, or an empty string. Verifies checksums and decompresses the pixels; the caller has to
/// limit the size that the header gives.
std::string broken_part_of_png(std::string_view bytes);

}  // namespace placard
