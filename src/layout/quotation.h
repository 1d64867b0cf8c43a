#pragma once
// Quotation marks by language.

#include <string>
#include <string_view>

namespace placard {

/// A quote in the quotation marks of its language (a tag such as "de" or "zh-TW"; English where it is empty or unknown).
/// A quote that its author put in marks of any language keeps them; straight ones are replaced.
std::string quoted(std::string_view quote, std::string_view language);

}  // namespace placard
