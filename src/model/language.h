#pragma once
// Language tags (BCP 47).

#include "input/fields.h"

namespace placard {

/// Reports a text that is not a language tag, such as "jp" or "ja_JP".
void check_language(const Text& tag, Problems& problems);

/// Whether a language is written from right to left, by the script of its tag or by its usual script.
bool is_right_to_left(std::string_view tag);

}  // namespace placard
