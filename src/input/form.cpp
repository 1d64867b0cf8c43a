// Forms as JSON Schema, and as tables in Markdown.

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
  json.begin_object(key);
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
void write_yaml(std::string_view yaml, JsonWriter& json) {
  const bool is_json = yaml.starts_with('{') || yaml.starts_with('[') || yaml == "true" || yaml == "false" || parse_number(yaml);
  if (is_json) return json.raw(yaml);
  json.value(yaml);
}

void write_field(const FieldForm& field, JsonWriter& json) {
  json.begin_object(field.name);
  if (!field.doc.empty()) json.member("description", field.doc);
  write_schema(field.form, json, true);
  if (!field.hints.pattern.empty()) json.member("pattern", field.hints.pattern);
  if (!field.standard.empty()) {
    json.key("default");
    write_yaml(field.standard, json);
  }
  if (!field.hints.example.empty()) {
    json.key("examples");
    json.begin_array();
    write_yaml(field.hints.example, json);
    json.end_array();
  }
  json.end_object();
}

void collect(const Form& form, std::map<std::string_view, Form>& named) {
  if (!form.name.empty() && !named.try_emplace(form.name, form).second) return;
  for (const Form& part : form.parts) collect(part, named);
  for (const FieldForm& field : form.fields) collect(field.form, named);
}

std::string words_text(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + ("`" + std::string(words[i]) + "`");
  }
  return text;
}

// Escapes '|', which would end the cell.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
  return result;
}

// "text, at most 100 characters", "`light`, `dark`, `both` or `auto`"
std::string to_words(const Form& form) {
  if (!form.name.empty()) return "[" + std::string(form.name) + "](#" + std::string(form.name) + ")";
  const std::string high = to_text(form.range.high);
  const std::string range = "from " + to_text(form.range.low) + " to " + high;
  switch (form.kind) {
    case Form::Kind::text: return "text" + (form.range.high < Range{}.high ? ", at most " + high + " characters" : std::string());
    case Form::Kind::number: return "a number " + range;
    case Form::Kind::integer: return "an integer " + range;
    case Form::Kind::boolean: return "`true` or `false`";
    case Form::Kind::word: return words_text(form.words);
    case Form::Kind::list: return "a list of at most " + high + " items: " + to_words(form.parts.front());
    case Form::Kind::map: break;
    case Form::Kind::any_of: {
      std::string text;
      for (const Form& part : form.parts) text += (text.empty() ? "" : "; or ") + to_words(part);
      return text;
    }
  }
  if (form.fields.empty()) return "at most " + high + " names, each with " + to_words(form.parts.front());
  std::string keys;
  for (const FieldForm& field : form.fields) keys += (keys.empty() ? "`" : ", `") + std::string(field.name) + "`";
  return "a mapping of " + keys;
}

void add_rows(const std::vector<FieldForm>& fields, const std::string& before, std::string& text) {
  for (const FieldForm& field : fields) {
    const std::string name = before + std::string(field.name);
    const bool shows_fields = field.form.kind == Form::Kind::map && field.form.name.empty() && !field.form.fields.empty();
    const std::string default_text = field.standard.empty() || field.standard == "\"\"" ? "" : "`" + field.standard + "`";
    text += "| `" + name + "` | " + cell(field.doc) + " | " + cell(to_words(field.form)) + " | " + cell(default_text) + " |\n";
    if (shows_fields) add_rows(field.form.fields, name + ".", text);
  }
}

}  // namespace

void write_properties(const std::vector<FieldForm>& fields, JsonWriter& json) {
  json.begin_object("properties");
  for (const FieldForm& field : fields) write_field(field, json);
  json.end_object();
}

void write_definitions(const std::vector<FieldForm>& fields, JsonWriter& json) {
  std::map<std::string_view, Form> named;
  for (const FieldForm& field : fields) collect(field.form, named);
  for (auto& [name, form] : named) {
    if (form.fields.empty() && form.parts.empty()) continue;  // defined elsewhere
    form.name = {};
    write_part(name, form, true, json);
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

std::string to_table(const std::vector<FieldForm>& fields) {
  std::string text = "| key | description | value | default |\n| --- | --- | --- | --- |\n";
  add_rows(fields, "", text);
  return text;
}

}  // namespace placard
