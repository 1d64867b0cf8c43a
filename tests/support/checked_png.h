#pragma once
// Validates PNGs with pngcheck.

#include <string>
#include <string_view>

namespace placard::test {

/// What pngcheck reports about a PNG. Empty if the PNG is valid or pngcheck is not installed.
std::string fault_of_png(std::string_view bytes);

}  // namespace placard::test
