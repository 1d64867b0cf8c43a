// The schema command: the JSON Schemas, and the reference in Markdown.

#include <map>

#include "base/limits.h"
#include "base/number.h"
#include "base/spelling.h"
#include "cli/commands.h"
#include "drawing/style_store.h"
#include "input/parse.h"
#include "input/reference.h"
#include "io/files.h"
#include "layout/shown_fields.h"
#include "model/fields.h"
#include "readme/markers.h"
#include "style/paint.h"
#include "style/style.h"
#include "style/fields.h"

namespace placard {

namespace {

std::string code_list(const std::vector<std::string_view>& words) { return "`" + join(words, "`, `") + "`"; }

std::string code_list(const std::vector<std::string>& words) {
  return code_list(std::vector<std::string_view>(words.begin(), words.end()));
}

std::string layouts_text() {
  std::string text = "| layout | what it shows |\n| --- | --- |\n";
  const auto names = names_of<LayoutKind>();
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "| `" + std::string(names[i]) + "` | " + std::string(layout_docs[i]) + " |\n";
  return text;
}

// A cell of the table of fields: "yes", or in whose absence.
std::string place_text(std::string_view rule) {
  if (rule.empty() || rule == "yes") return std::string(rule);
  std::string text = "without `";
  for (const char c : rule) text += c == ' ' ? "` and `" : std::string(1, c);
  return text + "`";
}

std::string places_text() {
  std::string text =
      "\nWhich layout shows which field, beside the title; what a card's own layout leaves out is a warning.\n\n| field |";
  std::string rule = "| --- |";
  for (const std::string_view layout : names_of<LayoutKind>()) {
    text += " `" + std::string(layout) + "` |";
    rule += " --- |";
  }
  text += "\n" + rule + "\n";
  for (const FieldPlaces& row : field_places) {
    text += "| `" + std::string(row.field) + "` |";
    for (const std::string_view place : row.in) text += " " + place_text(place) + " |";
    text += "\n";
  }
  return text;
}

constexpr std::string_view names_text =
    "\n## Names of pictures\n\n"
    "`ID.svg`, with `-light` and `-dark` behind the id in mode `both`, and with the layout (`ID-hero-light.svg`) where a flag or a\n"
    "README's marker chose another than the card's own. The id is the card's `id`, or made from its title: letters and digits of\n"
    "ASCII in lower case, Latin letters without their marks, all between them one `-` (`Kairos Scheduler` is `kairos-scheduler`,\n"
    "`Café Łódź` is `cafe-lodz`). A title without any, as one in Japanese, gives `card-` and eight hexadecimal digits that depend\n"
    "on the title alone: they stay when cards change places, and an `id` gives a better name. A name that Windows keeps for a\n"
    "device gets `card-` in front.\n";

constexpr std::string_view markers_text =
    "\n## Markers of a README\n\n"
    "`placard embed` fills what stands between two lines, and nothing else:\n\n"
    "```html\n<!-- placard:start kairos-scheduler social-feed-system columns=2 align=center -->\n<!-- placard:end -->\n```\n\n"
    "| word | what it asks for |\n| --- | --- |\n"
    "| an id | that card; several stand in this order. Without any, all cards of the file |\n";

std::string marker_words_text() {
  return std::string(markers_text) + "| `columns=` | most cards in a row, 1 to " + std::to_string(limits::columns.value) +
         "; without it, `columns` of the file |\n| `align=` | " + code_list(names_of<Align>()) + " |\n| `layout=` | " +
         code_list(names_of<LayoutKind>()) + ": the cards in this layout, which `placard render --layout` has drawn |\n";
}

std::string tones_text() {
  std::string text = "| tone | words |\n| --- | --- |\n";
  for (const auto& [tone, words] : tone_words) {
    const char* const rest = tone == Tone::neutral ? ", and every other word" : "";
    text += "| `" + std::string(name_of(tone)) + "` | " + join(words) + rest + " |\n";
  }
  return text;
}

std::string roles_text() {
  std::string text = "| role | stands in where it is missing |\n| --- | --- |\n";
  for (const std::string_view word : palette_roles()) {
    const Role other = fallback_role(*from_name<Role>(word));
    text += "| `" + std::string(word) + "` | " +
            (other == Role::none ? "nothing: it has to be there" : "`" + std::string(name_of(other)) + "`") + " |\n";
  }
  return text;
}

void collect(const Form& form, std::map<std::string_view, Form>& named) {
  if (!form.name.empty() && !form.fields.empty()) named.try_emplace(form.name, form);
  for (const Form& part : form.parts) collect(part, named);
  for (const FieldForm& field : form.fields) collect(field.form, named);
}

std::string style_text() {
  std::string text;
  std::map<std::string_view, Form> named;
  std::vector<FieldForm> plain;
  for (const FieldForm& field : field_forms<Style>()) {
    collect(field.form, named);
    if (field.form.kind != Form::Kind::map) plain.push_back(field);
  }
  text += to_table(plain);
  for (const FieldForm& field : field_forms<Style>()) {
    if (field.form.kind != Form::Kind::map) continue;
    text += "\n### `" + std::string(field.name) + "`: " + std::string(field.doc) + "\n\n" + to_table(field.form.fields);
  }
  text += "\n## Parts that styles share\n";
  for (const auto& [name, form] : named) text += "\n### " + std::string(name) + "\n\n" + to_table(form.fields);
  text +=
      "\n### paint\n\nA role of the palette, with an opacity where it is not whole (`tone 13%`), or a color (`\"#1d2021\"`). "
      "Beside the\n"
      "roles of palettes there are `none`, `tone` and `badge_tone` (the color of the card's status) and `contrast` (white or "
      "black,\n"
      "whichever reads better).\n"
      "\n### insets\n\nOne number for all sides, `[vertical, horizontal]`, `[top, horizontal, bottom]` or\n`[top, right, "
      "bottom, left]`, each from " +
      to_text(max_inset.low) + " to " + to_text(max_inset.high) + " px.\n";
  return text;
}

// The table that the program keeps to.
std::string limits_table() {
  std::string text = "| limit | at most | reason |\n| --- | --- | --- |\n";
  for (const Limit& limit : all_limits()) {
    text += "| " + std::string(limit.name) + " | " + to_text(limit) + " | " + std::string(limit.reason) + " |\n";
  }
  return text;
}

/// Fields, layouts, tones, style properties and limits, from the tables that reading goes by.
std::string reference(const std::vector<std::string>& styles, const std::vector<std::string>& palettes) {
  return "# Reference\n\n"
         "Made from the program's own tables by `placard schema --reference`: change them, not this file.\n\n"
         "## A metadata file\n\n"
         "YAML or JSON: one card (a mapping with `title`), a list of cards, or `cards:` with a list of cards and, beside it, "
         "what holds\n"
         "for all of them: the keys of this table and those of [how a card is drawn](#how-a-card-is-drawn).\n\n" +
         to_table(field_forms<FileDefaults>()) + "\n## A card\n\n" + to_table(field_forms<Card>()) +
         "\nJSON of `gh repo view`, of GitHub's REST answers and npm's `package.json` are cards too: a mapping with `name` "
         "and no `title`.\n"
         "\n## How a card is drawn\n\nThese keys stand in a card, or beside `cards:` for all of them. A flag of the command "
         "line beats the card, the card the file,\n"
         "and the file the style.\n\n" +
         to_table(field_forms<Look>()) + "\nBuilt-in styles: " + code_list(styles) + ".\n\nBuilt-in palettes: " + code_list(palettes) +
         ".\n\n## Layouts\n\n" + layouts_text() + places_text() + std::string(names_text) + marker_words_text() +
         "\n## Tones\n\nA status takes its color from these words, upper and lower case alike.\n\n" + tones_text() +
         "\n## A style file\n\nBeside these properties: `extends` names the style that this one is built on, `palettes:` has "
         "a `light:` and a `dark:`\n"
         "mapping of roles to colors, and `layouts:` says by layout which of these properties are different there.\n\n" +
         style_text() + "\n## Roles of a palette\n\n" + roles_text() + "\n## Limits\n\n" + limits_table();
}

}  // namespace

int run(const SchemaOptions& options, Report&) {
  const auto styles = built_in_styles(data_folder());
  const auto palettes = built_in_palettes(data_folder());
  const auto schema = [&] { return options.style ? style_schema() : metadata_schema(styles, palettes); };
  write_stdout(options.reference ? reference(styles, palettes) : schema());
  return 0;
}

}  // namespace placard
