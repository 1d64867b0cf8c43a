#pragma once
// What a text's letters say about how it runs.

#include <cstddef>
#include <string_view>

namespace placard {

/// Whether the first letter with a direction of its own is one that goes to the left.
bool begins_right_to_left(std::string_view text);

/// Whether any letter goes to the left.
bool has_right_to_left(std::string_view text);

/// How many bytes of the text's begin are an opening quotation mark, with the narrow space that French puts behind it.
std::size_t opening_mark(std::string_view text);

}  // namespace placard
