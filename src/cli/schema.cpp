// The schema command: prints the JSON Schemas, and the reference in Markdown.

#include <algorithm>
#include <map>

#include "base/limits.h"
#include "base/number.h"
#include "base/spelling.h"
#include "cli/options.h"
#include "drawing/render_context.h"
#include "input/form.h"
#include "package/package.h"
#include "io/files.h"
#include "layout/chosen_parts.h"
#include "model/fields.h"
#include "readme/markers.h"
#include "style/paint.h"
#include "style/style.h"
#include "style/fields.h"
#include "style/layout_file.h"

namespace placard {

namespace {

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string code_list(const std::vector<std::string_view>& words) { return "`" + join(words, "`, `") + "`"; }

std::string table_row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text.append(" ").append(cell).append(" |");
  return text + "\n";
}

std::string layout_rows(const std::vector<LayoutHandle>& layouts) {
  std::string text;
  for (const LayoutHandle& layout : layouts) text += table_row({code(layout->name.text), layout->about});
  return text;
}

// A cell of the table of fields: "yes", or the fields that must be absent.
std::string place_text(std::string_view rule) {
  if (rule.empty() || rule == "yes") return std::string(rule);
  return "without `" + replaced(std::string(rule), " ", "` and `") + "`";
}

// Which fields each layout shows.
std::string field_table(const std::vector<LayoutHandle>& layouts) {
  std::vector<std::string> names{"field"};
  for (const LayoutHandle& layout : layouts) names.push_back(code(layout->name.text));
  std::string text = table_row(names) + table_row(std::vector<std::string>(names.size(), "---"));
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind field = *from_name<PartKind>(name);
    if (!is_field(field) || field == PartKind::title) continue;
    std::vector<std::string> cells{code(name)};
    for (const LayoutHandle& layout : layouts) cells.push_back(place_text(place_of(field, *layout)));
    text += table_row(cells);
  }
  return text;
}

std::string part_rows() {
  constexpr std::ptrdiff_t common = 7;  // options that most parts have
  std::string text;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind kind = *from_name<PartKind>(name);
    std::vector<std::string_view> options = options_of(kind);
    options.erase(options.begin(), options.begin() + std::min(common, std::ssize(options)));
    text += table_row(
        {code(name), std::string(part_docs[static_cast<std::size_t>(kind)]), options.empty() ? "" : code_list(options)});
  }
  return text;
}

std::string tone_rows() {
  std::string text;
  for (const auto& [tone, words] : tone_words)
    text += table_row({code(name_of(tone)), join(words) + (tone == Tone::neutral ? ", and all other words" : "")});
  return text;
}

std::string role_rows() {
  std::string text;
  for (const std::string_view word : palette_roles()) {
    const Role other = fallback_role(*from_name<Role>(word));
    text += table_row({code(word), other == Role::none ? "required" : code(name_of(other))});
  }
  return text;
}

std::string limit_rows() {
  std::string text;
  for (const Limit& limit : all_limits()) text += table_row({std::string(limit.name), to_text(limit), std::string(limit.reason)});
  return text;
}

// A section for each type that has a name.
void collect(const Form& form, std::map<std::string_view, std::string>& sections) {
  if (!form.name.empty() && !form.fields.empty())
    sections.try_emplace(form.name, "\n### " + std::string(form.name) + "\n\n" + to_table(form.fields));
  for (const Form& part : form.parts) collect(part, sections);
  for (const FieldForm& field : form.fields) collect(field.form, sections);
}

std::string style_keys() {
  std::vector<FieldForm> plain;
  std::string sections;
  for (const FieldForm& field : field_forms<Style>()) {
    if (field.form.kind != Form::Kind::map) {
      plain.push_back(field);
    } else {
      sections += "\n### " + code(field.name) + ": " + std::string(field.doc) + "\n\n" + to_table(field.form.fields);
    }
  }
  return to_table(plain) + sections;
}

std::string shared_types() {
  std::map<std::string_view, std::string> sections;
  for (const FieldForm& field : field_forms<Style>()) collect(field.form, sections);
  std::string text;
  for (const auto& [name, section] : sections) text += section;
  return text;
}

/// The reference of fields, layouts, tones, style properties and limits, generated from the tables of the readers.
std::string reference(const std::vector<std::string>& styles, const std::vector<std::string>& palettes,
                      const std::vector<LayoutHandle>& layouts) {
  return fill_template("reference.md", {{"file keys", to_table(field_forms<FileDefaults>())},
                                        {"card keys", to_table(field_forms<Card>())},
                                        {"packages", package_reference()},
                                        {"appearance keys", to_table(field_forms<Look>())},
                                        {"styles", code_list({styles.begin(), styles.end()})},
                                        {"palettes", code_list({palettes.begin(), palettes.end()})},
                                        {"layouts", layout_rows(layouts)},
                                        {"fields of layouts", field_table(layouts)},
                                        {"max columns", std::to_string(limits.columns.value)},
                                        {"alignments", code_list(names_of<Align>())},
                                        {"tones", tone_rows()},
                                        {"style keys", style_keys()},
                                        {"shared types", shared_types()},
                                        {"min inset", to_text(max_inset.low)},
                                        {"max inset", to_text(max_inset.high)},
                                        {"layout keys", to_table(field_forms<LayoutKeys>())},
                                        {"parts", part_rows()},
                                        {"part options", to_table(field_forms<PartOptions>())},
                                        {"roles", role_rows()},
                                        {"limits", limit_rows()}});
}

}  // namespace

int run(const SchemaOptions& options, Report& report) {
  RenderContext context(report);
  const auto styles = built_in_styles(context.folder);
  const auto palettes = built_in_palettes(context.folder);
  const auto layouts = built_in_layouts(context.folder);
  if (options.reference) {
    write_stdout(reference(styles, palettes, context.styles.built_in_layouts()));
  } else if (options.layout) {
    write_stdout(layout_schema());
  } else {
    write_stdout(options.style ? style_schema(layouts) : metadata_schema(styles, palettes, layouts));
  }
  return 0;
}

}  // namespace placard
