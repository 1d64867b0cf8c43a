// The JSON Schema of metadata files.

#include "model/fields.h"

namespace placard {

namespace {

// Suggests names for a field that also takes a path.
void offer(std::vector<FieldForm>& fields, std::string_view name, const std::vector<std::string>& names) {
  for (FieldForm& field : fields) {
    if (field.name != name) continue;
    const Form words = make_form(Form::Kind::word, {}, {names.begin(), names.end()});
    field.form = make_form(Form::Kind::any_of, {}, {}, {words, field.form});
  }
}

std::vector<FieldForm> joined(std::vector<FieldForm> fields, const std::vector<FieldForm>& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

void write_card(const std::vector<FieldForm>& fields, JsonWriter& json) {
  json.begin_object("card");
  json.members("description", "One card.", "type", "object");
  // The JSON of a repository or package has a name and no title.
  json.raw("if", R"({"anyOf": [{"required": ["name"]}, {"required": ["nameWithOwner"]}, {"required": ["full_name"]}, )"
                 R"({"required": ["fullName"]}, {"required": ["tagName"]}, {"required": ["starred_at"]}, )"
                 R"({"required": ["crate"]}, {"required": ["info"]}], "not": {"required": ["title"]}})");
  json.raw("then", R"({"$ref": "#/$defs/repository"})");
  json.begin_object("else");
  write_properties(fields, json);
  json.raw("required", R"(["title"])");
  json.member("additionalProperties", false);
  json.end_object();
  json.end_object();
}

void write_translation(JsonWriter& json) {
  json.begin_object("translation");
  json.member("description", "What differs from the card in another language.");
  json.raw("type", R"(["object", "null"])");
  write_properties(translation_forms(), json);
  json.member("additionalProperties", false);
  json.end_object();
}

void write_file(std::vector<FieldForm> fields, JsonWriter& json) {
  const Form card{Form::Kind::map, {}, {}, {}, {}, "card"};
  fields.push_back({"cards", "The cards of the file.", {}, "", make_form(Form::Kind::list, up_to(limits.cards), {}, {card})});
  json.begin_object("file");
  json.members("description", "Cards, with defaults for all of them.", "type", "object");
  write_properties(fields, json);
  json.member("additionalProperties", false);
  json.end_object();
}

}  // namespace

std::string metadata_schema(const std::vector<std::string>& styles, const std::vector<std::string>& palettes,
                            const std::vector<std::string>& layouts) {
  std::vector<FieldForm> look = field_forms<Look>();
  offer(look, "style", styles);
  offer(look, "palette", palettes);
  offer(look, "layout", layouts);
  JsonWriter json(2);
  json.begin_object();
  json.members("$schema", "https://json-schema.org/draft/2020-12/schema", "title", "placard metadata");
  json.member("description", "A card, a list of cards, or 'cards:' with defaults for all of them.");
  json.raw("type", R"(["object", "array"])");
  json.raw("if", R"({"type": "array"})");
  json.raw("then", R"({"items": {"$ref": "#/$defs/card"}, "minItems": 1})");
  json.raw("else", R"({"if": {"required": ["cards"]}, "then": {"$ref": "#/$defs/file"}, "else": {"$ref": "#/$defs/card"}})");
  json.begin_object("$defs");
  write_card(joined(field_forms<Card>(), look), json);
  write_translation(json);
  json.begin_object("repository");
  json.members("description", "JSON of gh, GitHub, GitLab, Forgejo, npm, crates.io, PyPI or CodeMeta.", "type", "object");
  json.end_object();
  write_file(joined(field_forms<FileDefaults>(), look), json);
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace placard
