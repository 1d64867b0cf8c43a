#pragma once
// The reference: types of values as Markdown.

#include <string>
#include <vector>

#include "input/form.h"

namespace placard {

/// Describes a type: "text, at most 100 characters", "`light`, `dark`, `both` or `auto`".
std::string to_words(const Form& form);

/// A table with a row for each field; fields of nested mappings follow as `border.width`.
std::string to_table(const std::vector<FieldForm>& fields);

}  // namespace placard
