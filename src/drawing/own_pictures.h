#pragma once
// Which pictures of a folder are placard's: by how they begin.

#include <string_view>

namespace placard {

/// How many bytes of a file the functions below need to see.
inline constexpr std::size_t picture_head = 400;

/// Whether a file begins as each SVG of ours does, and as others seldom do.
bool is_own_svg(std::string_view head);

/// The same of a PNG.
bool is_own_png(std::string_view head);

}  // namespace placard
