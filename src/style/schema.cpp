#include "style/fields.h"

#include "input/form.h"

namespace placard {

namespace {

constexpr std::string_view color_pattern = "transparent|#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})";

std::string paint_pattern() {
  std::string roles = "none|tone|badge_tone|contrast";
  for (const std::string_view role : palette_roles()) roles += "|" + std::string(role);
  return "^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|(" + roles + ")( [0-9.]+%?)?)$";
}

void write_paint(JsonWriter& json) {
  json.begin_object("paint");
  json.member("description", "A color role, with an optional opacity ('tone 13%'), or a color ('#1d2021').");
  json.raw("type", R"(["string", "null"])");
  json.member("pattern", paint_pattern());
  json.end_object();
}

void write_palettes(JsonWriter& json) {
  json.begin_object("palette");
  json.members("description", "A color for each role; a missing role falls back to another one.", "type", "object");
  json.begin_object("properties");
  for (const std::string_view role : palette_roles()) {
    json.begin_object(role);
    // Six digits without '#' are a number.
    json.raw("type", R"(["string", "number"])");
    json.member("pattern", "^(" + std::string(color_pattern) + ")$");
    json.end_object();
  }
  json.end_object();
  json.member("additionalProperties", false);
  json.end_object();
}

void write_derived(JsonWriter& json) {
  json.begin_object("derived");
  json.members("description", "A color role of the palette, or a color, for each role.", "type", "object");
  json.begin_object("properties");
  for (const std::string_view role : palette_roles()) {
    json.begin_object(role);
    json.member("$ref", "#/$defs/paint");
    json.end_object();
  }
  json.end_object();
  json.member("additionalProperties", false);
  json.end_object();
}

// The overrides of a layout: the same properties.
void write_changes(const std::vector<FieldForm>& fields, JsonWriter& json) {
  json.begin_object("changes");
  json.member("type", "object");
  json.begin_object("properties");
  for (const FieldForm& field : fields) {
    json.begin_object(field.name);
    json.member("$ref", "#/properties/" + std::string(field.name));
    json.end_object();
  }
  json.end_object();
  json.member("additionalProperties", false);
  json.end_object();
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

}  // namespace

Form form_of(Tag<Paint>, Range) { return referred("paint"); }

Form form_of(Tag<Insets>, Range) {
  const Form side = form_of(Tag<double>{}, max_inset);
  Form form{Form::Kind::any_of, {}, {}, {side, {Form::Kind::list, {1, 4}, {}, {side}, {}, {}}}, {}, "insets"};
  return form;
}

Form form_of(Tag<FontAxes>, Range range) { return {Form::Kind::map, {}, {}, {form_of(Tag<double>{}, range)}, {}, {}}; }

void write_style_definitions(JsonWriter& json) {
  write_definitions(field_forms<Style>(), json);
  write_paint(json);
}

std::string style_schema(const std::vector<std::string>& layouts) {
  std::vector<FieldForm> fields = field_forms<Style>();
  const std::vector<FieldForm> own = own_fields(layouts);
  JsonWriter json(2);
  json.begin_object();
  json.members("$schema", "https://json-schema.org/draft/2020-12/schema", "title", "placard style");
  json.members("description", "The look of cards: fonts, shapes, and a light and a dark palette.", "type", "object");
  std::vector<FieldForm> all = fields;
  all.insert(all.end(), own.begin(), own.end());
  write_properties(all, json);
  json.member("additionalProperties", false);
  json.begin_object("$defs");
  write_style_definitions(json);
  write_palettes(json);
  write_derived(json);
  write_changes(fields, json);
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace placard
