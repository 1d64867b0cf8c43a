#pragma once
// How wide a text is in a terminal.

#include <cstddef>
#include <string_view>

namespace placard {

/// The cells that a text takes: two for each Han character, syllable of Korean or emoji, none for what is put on the letter
/// before it.
std::size_t cells(std::string_view text);

}  // namespace placard
