#pragma once
// Forms as Markdown, for people.

#include <string>
#include <vector>

#include "input/form.h"

namespace placard {

/// What a value may be, in words: "text of at most 100 letters", "light, dark, both or auto".
std::string to_words(const Form& form);

/// A table with a row for each field; the fields of mappings within stand below them, as `border.width`.
std::string to_table(const std::vector<FieldForm>& fields);

}  // namespace placard
