#pragma once
// Forms as JSON Schema, draft 2020-12.

#include <string_view>

#include "base/json.h"
#include "input/form.h"

namespace placard {

/// The members of a schema for values of the form, into the object that is open. A key with nothing behind it counts as
/// absent: null is allowed where `or_null` says so. A form with a name is referred to.
void write_schema(const Form& form, JsonWriter& json, bool or_null = false);

/// The definitions that forms with a name are referred to by: an entry of "$defs" each, whichever of them occur.
void write_definitions(const std::vector<FieldForm>& fields, JsonWriter& json);

/// "properties": an entry a field, with its description, examples and default.
void write_properties(const std::vector<FieldForm>& fields, JsonWriter& json);

}  // namespace placard
