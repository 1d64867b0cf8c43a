#pragma once
// PNG as others read it.

#include <string>
#include <string_view>

namespace placard::test {

/// What pngcheck says against a PNG, or nothing; nothing too where there is no pngcheck.
std::string fault_of_png(std::string_view bytes);

}  // namespace placard::test
