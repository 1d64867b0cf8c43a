#pragma once
// Quotation marks by language.

#include <string>
#include <string_view>

namespace placard {

/// Puts a quote in the quotation marks of a language: a tag such as "de" or "zh-TW"; English if it is empty or unknown.
/// Existing typographic quotation marks are kept; straight ones are replaced.
std::string quoted(std::string_view quote, std::string_view language);

}  // namespace placard
