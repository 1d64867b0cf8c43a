#pragma once
// Types of values as data: derived from the field tables, printed as JSON Schema (draft 2020-12) and as Markdown.
//
// form_of mirrors read_value: a type with its own read_value also has its own form_of.

#include <type_traits>

#include "base/json.h"
#include "input/fields.h"

namespace placard {

struct FieldForm;

/// The type of a value.
struct Form {
  enum class Kind { text, number, integer, boolean, word, list, map, any_of };

  Kind kind = Kind::text;
  Range range{};                        ///< of a number, of the characters of a text, of the items of a list
  std::vector<std::string_view> words;  ///< names of an enumeration, in the order of the enumerators
  std::vector<Form> parts;              ///< item type of a list, alternatives of any_of, or value type of an open map
  std::vector<FieldForm> fields;        ///< of a map; an open map has none and accepts any key
  std::string_view name;                ///< of a type that is described once and referred to
};

/// A key of a mapping.
struct FieldForm {
  std::string_view name;
  std::string_view doc;
  Hints hints;
  std::string standard;  ///< default value as YAML; may be empty
  Form form;
};

/// A type without keys.
inline Form make_form(Form::Kind kind, Range range, std::vector<std::string_view> words = {}, std::vector<Form> parts = {}) {
  return {kind, range, std::move(words), std::move(parts), {}, {}};
}

/// The length of the text that can be written instead of a mapping; 0 if it must be a mapping.
template <class T>
inline constexpr Range text_length{0, 0};

/// Selects an overload of form_of by type.
template <class T>
struct Tag {};

inline Form form_of(Tag<std::string>, Range range) { return make_form(Form::Kind::text, range); }
inline Form form_of(Tag<Text>, Range range) { return make_form(Form::Kind::text, range); }
inline Form form_of(Tag<double>, Range range) { return make_form(Form::Kind::number, range); }
inline Form form_of(Tag<int>, Range range) { return make_form(Form::Kind::integer, range); }
inline Form form_of(Tag<bool>, Range) { return make_form(Form::Kind::boolean, {}); }

template <HasEnumNames T>
Form form_of(Tag<T>, Range) {
  return make_form(Form::Kind::word, {}, names_of<T>());
}

template <HasTable T>
Form form_of(Tag<T>, Range);

template <class T>
Form form_of(Tag<std::optional<T>>, Range range) {
  return form_of(Tag<T>{}, range);
}

template <class T>
Form form_of(Tag<std::vector<T>>, Range range) {
  return make_form(Form::Kind::list, range, {}, {form_of(Tag<T>{}, Range{})});
}

/// The rows of a table.
template <HasTable T>
std::vector<FieldForm> field_forms() {
  const T standard{};
  const auto form = [&standard]<class Member>(const Field<T, Member>& field) {
    FieldForm result{field.name, field.doc, field.hints, std::string(field.hints.standard), form_of(Tag<Member>{}, field.range)};
    if constexpr (std::is_arithmetic_v<Member> || HasEnumNames<Member>) {
      if (result.standard.empty()) result.standard = print_value(standard.*field.member).substr(1);
    }
    return result;
  };
  return std::apply([&form](const auto&... field) { return std::vector<FieldForm>{form(field)...}; }, table<T>);
}

template <HasTable T>
Form form_of(Tag<T>, Range) {
  Form form{Form::Kind::map, {}, {}, {}, field_forms<T>(), table_name<T>};
  if (text_length<T>.high == 0) return form;
  return make_form(Form::Kind::any_of, {}, {}, {make_form(Form::Kind::text, text_length<T>), form});
}

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
