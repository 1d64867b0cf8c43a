#pragma once

#include <string>
#include <string_view>

namespace placard::test {

/// A unified diff of the expected ("-") and the actual ("+") text with two lines of context, limited to 40 changed lines. Empty
/// if the texts are equal.
std::string text_diff(std::string_view expected, std::string_view actual);

}  // namespace placard::test
