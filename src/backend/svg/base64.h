#pragma once

#include <string>
#include <string_view>

namespace placard {

/// Bytes in base64, for data URLs.
std::string base64(std::string_view bytes);

}  // namespace placard
