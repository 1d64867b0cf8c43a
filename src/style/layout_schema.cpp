// The JSON Schema of layout files.

#include <algorithm>

#include "style/fields.h"
#include "style/layout_fields.h"

namespace placard {

namespace {

Form list_of_parts() {
  return {Form::Kind::list, up_to(limits.layout_parts), {}, {{Form::Kind::map, {}, {}, {}, {}, "part"}}, {}, {}};
}

// The options of a part, and the keys of its property of the style.
std::vector<FieldForm> fields_of(PartKind kind) {
  std::vector<FieldForm> fields;
  const auto add = [&fields](const std::vector<FieldForm>& all, const std::vector<std::string_view>& names) {
    for (const FieldForm& field : all)
      if (std::ranges::find(names, field.name) != names.end()) fields.push_back(field);
  };
  if (is_container(kind)) fields.push_back({"parts", "The parts in it.", {}, "", list_of_parts()});
  add(field_forms<PartOptions>(), options_of(kind));
  for (const FieldForm& property : field_forms<Style>())
    if (property.name == style_property_of(kind)) add(property.form.fields, style_keys_of(kind));
  return fields;
}

// A part as a mapping: its name with a list or options, and options next to it.
std::vector<FieldForm> part_fields() {
  std::vector<FieldForm> fields;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind kind = *from_name<PartKind>(name);
    if (kind >= PartKind::repeated_owner) continue;
    Form form{Form::Kind::map, {}, {}, {}, fields_of(kind), {}};
    if (is_container(kind)) form = {Form::Kind::any_of, {}, {}, {list_of_parts(), std::move(form)}, {}, {}};
    if (kind == PartKind::space) form = {Form::Kind::any_of, {}, {}, {form_of(Tag<double>{}, {0, 400}), std::move(form)}, {}, {}};
    fields.push_back({name, part_docs[static_cast<std::size_t>(kind)], {}, "", std::move(form)});
  }
  for (const FieldForm& option : field_forms<PartOptions>()) fields.push_back(option);
  return fields;
}

}  // namespace

Form form_of(Tag<FieldList>, Range) {
  std::vector<std::string_view> names = names_of<PartKind>();
  names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(PartKind::title));
  const Form field{Form::Kind::word, {}, std::move(names), {}, {}, {}};
  return {Form::Kind::any_of, {}, {}, {field, {Form::Kind::list, {1, 30}, {}, {field}, {}, {}}}, {}, {}};
}

Form form_of(Tag<Gap>, Range range) {
  const Form part{Form::Kind::word, {}, names_of<PartKind>(), {}, {}, {}};
  return {Form::Kind::any_of, {}, {}, {form_of(Tag<double>{}, range), part}, {}, {}};
}

std::string layout_schema() {
  JsonWriter json(2);
  json.begin_object();
  json.members("$schema", "https://json-schema.org/draft/2020-12/schema", "title", "placard layout");
  json.members("description", "An arrangement of the parts of a card.", "type", "object");
  std::vector<FieldForm> fields = field_forms<LayoutKeys>();
  const Form style{Form::Kind::map, {}, {}, {}, field_forms<Style>(), {}};
  fields.push_back({"style", "Changes of the style for the whole card.", {}, "", style});
  fields.push_back({"body", "The parts below each other.", {}, "", list_of_parts()});
  write_properties(fields, json);
  json.member("additionalProperties", false);
  json.begin_object("$defs");
  write_style_definitions(json);
  json.begin_object("part");
  std::vector<std::string_view> names = names_of<PartKind>();
  names.resize(static_cast<std::size_t>(PartKind::repeated_owner));
  write_schema({Form::Kind::any_of,
                {},
                {},
                {{Form::Kind::word, {}, names, {}, {}, {}}, {Form::Kind::map, {}, {}, {}, part_fields(), {}}},
                {},
                {}},
               json);
  json.end_object();
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace placard
