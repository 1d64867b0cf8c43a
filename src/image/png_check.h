#pragma once
// PNGs of others, before they are put into a picture.

#include <string>
#include <string_view>

namespace placard {

/// Why the pixels of a PNG cannot be had, or nothing: its checksums are compared and its pixels unpacked. The caller has seen
/// that its header names no more of them than there is memory for.
std::string broken_part_of_png(std::string_view bytes);

}  // namespace placard
