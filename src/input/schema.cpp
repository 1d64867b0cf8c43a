#include "input/form.h"

#include <map>

#include "base/number.h"

namespace placard {

namespace {

void write_types(std::initializer_list<std::string_view> types, bool or_null, JsonWriter& json) {
  json.key("type");
  if (types.size() == 1 && !or_null) return json.value(*types.begin());
  json.begin_array();
  for (const std::string_view type : types) json.value(type);
  if (or_null) json.value("null");
  json.end_array();
}

void write_words(const Form& form, bool or_null, JsonWriter& json) {
  json.key("enum");
  json.begin_array();
  for (const std::string_view word : form.words) json.value(word);
  if (or_null) json.null();
  json.end_array();
}

void write_part(std::string_view key, const Form& form, bool or_null, JsonWriter& json) {
  json.key(key);
  json.begin_object();
  write_schema(form, json, or_null);
  json.end_object();
}

void write_choice(const Form& form, bool or_null, JsonWriter& json) {
  json.key("anyOf");
  json.begin_array();
  for (const Form& part : form.parts) {
    json.begin_object();
    write_schema(part, json, or_null);
    json.end_object();
  }
  json.end_array();
}

// A mapping with known keys, or an open map with any keys.
void write_map(const Form& form, bool or_null, JsonWriter& json) {
  write_types({"object"}, or_null, json);
  if (!form.fields.empty()) {
    write_properties(form.fields, json);
    return json.member("additionalProperties", false);
  }
  json.member("maxProperties", form.range.high);
  write_part("additionalProperties", form.parts.front(), true, json);
}

// Numbers and Booleans are the same in YAML and JSON; everything else becomes a string.
void write_yaml(std::string_view key, std::string_view yaml, JsonWriter& json) {
  json.key(key);
  const bool is_list = key == "examples";
  if (is_list) json.begin_array();
  if (yaml.starts_with('{') || yaml.starts_with('[') || yaml == "true" || yaml == "false" || parse_number(yaml)) {
    json.raw(yaml);
  } else {
    json.value(yaml);
  }
  if (is_list) json.end_array();
}

void write_field(const FieldForm& field, JsonWriter& json) {
  json.key(field.name);
  json.begin_object();
  if (!field.doc.empty()) json.member("description", field.doc);
  write_schema(field.form, json, true);
  if (!field.hints.pattern.empty()) json.member("pattern", field.hints.pattern);
  if (!field.standard.empty()) write_yaml("default", field.standard, json);
  if (!field.hints.example.empty()) write_yaml("examples", field.hints.example, json);
  json.end_object();
}

}  // namespace

void write_properties(const std::vector<FieldForm>& fields, JsonWriter& json) {
  json.key("properties");
  json.begin_object();
  for (const FieldForm& field : fields) write_field(field, json);
  json.end_object();
}

namespace {

void collect(const Form& form, std::map<std::string_view, Form>& named) {
  if (!form.name.empty() && !named.try_emplace(form.name, form).second) return;
  for (const Form& part : form.parts) collect(part, named);
  for (const FieldForm& field : form.fields) collect(field.form, named);
}

}  // namespace

void write_definitions(const std::vector<FieldForm>& fields, JsonWriter& json) {
  std::map<std::string_view, Form> named;
  for (const FieldForm& field : fields) collect(field.form, named);
  for (auto& [name, form] : named) {
    if (form.fields.empty() && form.parts.empty()) continue;  // defined elsewhere
    form.name = {};
    json.key(name);
    json.begin_object();
    write_schema(form, json, true);
    json.end_object();
  }
}

void write_schema(const Form& form, JsonWriter& json, bool or_null) {
  if (!form.name.empty()) return json.member("$ref", "#/$defs/" + std::string(form.name));
  const auto limit = [&](std::string_view low, std::string_view high) {
    if (!low.empty()) json.member(low, form.range.low);
    json.member(high, form.range.high);
  };
  switch (form.kind) {
    case Form::Kind::text:  // a number or Boolean is accepted as text
      write_types({"string", "number", "boolean"}, or_null, json);
      return limit("", "maxLength");
    case Form::Kind::number: write_types({"number"}, or_null, json); return limit("minimum", "maximum");
    case Form::Kind::integer: write_types({"integer"}, or_null, json); return limit("minimum", "maximum");
    case Form::Kind::boolean: return write_types({"boolean"}, or_null, json);
    case Form::Kind::word: return write_words(form, or_null, json);
    case Form::Kind::list:
      write_types({"array"}, or_null, json);
      limit("", "maxItems");
      return write_part("items", form.parts.front(), form.parts.front().kind == Form::Kind::text, json);
    case Form::Kind::map: return write_map(form, or_null, json);
    case Form::Kind::any_of: return write_choice(form, or_null, json);
  }
}

}  // namespace placard
