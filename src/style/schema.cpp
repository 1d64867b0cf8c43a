// The JSON Schemas of style and layout files.

#include <algorithm>

#include "style/fields.h"
#include "style/layout_file.h"

namespace placard {

namespace {

constexpr std::string_view color_pattern = "transparent|#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})";

std::string paint_pattern() {
  std::string roles = "none|tone|badge_tone|contrast";
  for (const std::string_view role : palette_roles()) roles += "|" + std::string(role);
  return "^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|(" + roles + ")( [0-9.]+%?)?)$";
}

// The definitions that the properties of a style refer to.
void write_style_definitions(JsonWriter& json) {
  write_definitions(field_forms<Style>(), json);
  json.begin_object("paint");
  json.member("description", "A color role, with an optional opacity ('tone 13%'), or a color ('#1d2021').");
  json.raw("type", R"(["string", "null"])");
  json.member("pattern", paint_pattern());
  json.end_object();
}

// The definition of a mapping; `write_value` writes the members of the schema of a key's value.
void write_mapping(std::string_view name, std::string_view description, const std::vector<std::string_view>& keys,
                   JsonWriter& json, const auto& write_value) {
  json.begin_object(name);
  if (!description.empty()) json.member("description", description);
  json.member("type", "object");
  json.begin_object("properties");
  for (const std::string_view key : keys) {
    json.begin_object(key);
    write_value(key);
    json.end_object();
  }
  json.end_object();
  json.member("additionalProperties", false);
  json.end_object();
}

// The schema of a file with these properties; `write_own` writes its own definitions.
std::string file_schema(std::string_view title, std::string_view description, const std::vector<FieldForm>& fields,
                        const auto& write_own) {
  JsonWriter json(2);
  json.begin_object();
  json.members("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title);
  json.members("description", description, "type", "object");
  write_properties(fields, json);
  json.member("additionalProperties", false);
  json.begin_object("$defs");
  write_style_definitions(json);
  write_own(json);
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

Form referred(std::string_view name) { return {Form::Kind::map, {}, {}, {}, {}, name}; }

// The keys of a style file that are not properties.
std::vector<FieldForm> own_fields(const std::vector<std::string>& names) {
  std::vector<FieldForm> palettes;
  for (const std::string_view mode : {"light", "dark"})
    palettes.push_back({mode, "The colors in this mode.", {}, "", referred("palette")});
  palettes.push_back({"derived", "The roles of a palette that replaces these.", {}, "", referred("derived")});
  std::vector<FieldForm> layouts;
  for (const std::string& layout : names) layouts.push_back({layout, "", {}, "", referred("changes")});
  return {
      {"extends", "The style that this one extends: a built-in style or a path.", {"ink", {}, {}}, "", form_of(Tag<Text>{}, {})},
      {"palettes", "The colors by role for light and dark mode.", {}, "", {Form::Kind::map, {}, {}, {}, palettes, {}}},
      {"layouts", "Overrides for single layouts.", {}, "", {Form::Kind::map, {}, {}, {}, layouts, {}}}};
}

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

Form form_of(Tag<Paint>, Range) { return referred("paint"); }

Form form_of(Tag<Insets>, Range) {
  const Form side = form_of(Tag<double>{}, max_inset);
  Form form{Form::Kind::any_of, {}, {}, {side, {Form::Kind::list, {1, 4}, {}, {side}, {}, {}}}, {}, "insets"};
  return form;
}

Form form_of(Tag<FontAxes>, Range range) { return {Form::Kind::map, {}, {}, {form_of(Tag<double>{}, range)}, {}, {}}; }

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

std::string style_schema(const std::vector<std::string>& layouts) {
  std::vector<FieldForm> fields = field_forms<Style>();
  std::ranges::move(own_fields(layouts), std::back_inserter(fields));
  const std::string description = "The look of cards: fonts, shapes, and a light and a dark palette.";
  return file_schema("placard style", description, fields, [](JsonWriter& json) {
    const std::string_view palette = "A color for each role; a missing role falls back to another one.";
    write_mapping("palette", palette, palette_roles(), json, [&](std::string_view) {
      json.raw("type", R"(["string", "number"])");  // six digits without '#' are a number
      json.member("pattern", "^(" + std::string(color_pattern) + ")$");
    });
    const std::string_view derived = "A color role of the palette, or a color, for each role.";
    write_mapping("derived", derived, palette_roles(), json, [&](std::string_view) { json.member("$ref", "#/$defs/paint"); });
    // The overrides of a layout: the same properties.
    write_mapping("changes", "", field_names<Style>(), json,
                  [&](std::string_view key) { json.member("$ref", "#/properties/" + std::string(key)); });
  });
}

std::string layout_schema() {
  std::vector<FieldForm> fields = field_forms<LayoutKeys>();
  const Form style{Form::Kind::map, {}, {}, {}, field_forms<Style>(), {}};
  fields.push_back({"style", "Changes of the style for the whole card.", {}, "", style});
  fields.push_back({"body", "The parts below each other.", {}, "", list_of_parts()});
  return file_schema("placard layout", "An arrangement of the parts of a card.", fields, [](JsonWriter& json) {
    std::vector<std::string_view> names = names_of<PartKind>();
    names.resize(static_cast<std::size_t>(PartKind::repeated_owner));
    const Form name{Form::Kind::word, {}, names, {}, {}, {}};
    json.begin_object("part");
    write_schema({Form::Kind::any_of, {}, {}, {name, {Form::Kind::map, {}, {}, {}, part_fields(), {}}}, {}, {}}, json);
    json.end_object();
  });
}

}  // namespace placard
