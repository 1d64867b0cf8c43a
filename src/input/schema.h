#pragma once
// Types of values as JSON Schema, draft 2020-12, and as Markdown for the reference.

#include <string>
#include <vector>

#include "base/json.h"
#include "input/form.h"

namespace placard {

/// Writes the members of a schema into the open object. `or_null` also allows null, because a key without a value counts
/// as absent. A form with a name becomes a "$ref".
void write_schema(const Form& form, JsonWriter& json, bool or_null = false);

/// Writes an entry of "$defs" for each form with a name.
void write_definitions(const std::vector<FieldForm>& fields, JsonWriter& json);

/// Writes "properties" with the description, examples and default of each field.
void write_properties(const std::vector<FieldForm>& fields, JsonWriter& json);

/// A table with a row for each field; fields of nested mappings follow as `border.width`.
std::string to_table(const std::vector<FieldForm>& fields);

}  // namespace placard
