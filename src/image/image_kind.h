#pragma once
// The kinds of image files.

#include <string_view>

namespace placard {

/// Recognizes the kind of a bitmap file, such as "JPEG", by its magic number; empty for SVG and unknown kinds.
std::string_view image_kind(std::string_view bytes);

}  // namespace placard
