#pragma once

#include <string>
#include <string_view>

namespace placard::test {

/// The lines where two texts differ, as a unified diff shows them: what was expected ("-"), what came ("+") and a line or
/// two around. Ends after some screens' worth of lines; empty where the texts are equal.
std::string text_diff(std::string_view expected, std::string_view actual);

}  // namespace placard::test
