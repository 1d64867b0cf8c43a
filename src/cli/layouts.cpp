// The layouts command: lists the built-in layouts, prints one, or lists the parts that layouts are made of.

#include "base/limits.h"
#include "base/spelling.h"
#include "cli/options.h"
#include "drawing/style_store.h"
#include "io/files.h"
#include "style/layout_file.h"

namespace placard {

namespace {

std::string list_parts() {
  std::string text;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind kind = *from_name<PartKind>(name);
    text.append(name).append(": ").append(part_docs[static_cast<std::size_t>(kind)]).append("\n");
    const std::vector<std::string_view> options = options_of(kind);
    if (!options.empty()) text += "  " + join(options) + "\n";
    const std::vector<std::string_view> keys = style_keys_of(kind);
    if (!keys.empty()) text += "  of the style: " + join(keys) + "\n";
  }
  text += "\nOptions:\n";
  for (const FieldForm& field : field_forms<PartOptions>())
    text.append("  ").append(field.name).append(": ").append(field.doc).append("\n");
  return text;
}

}  // namespace

int run(const LayoutsOptions& options, Report& report) {
  if (options.parts) {
    write_stdout(list_parts());
    return 0;
  }
  const std::string folder = data_folder();
  Catalog catalog(folder + "/fonts");
  StyleStore store(folder, catalog, report);
  if (options.name.empty()) {
    std::string text;
    for (const LayoutHandle& layout : store.built_in_layouts())
      text += layout->name.text +
              std::string(std::max<std::size_t>(2, 14 - std::min<std::size_t>(12, layout->name.text.size())), ' ') +
              layout->about + "\n";
    write_stdout(text);
    return 0;
  }
  Problems problems;
  const LayoutHandle layout = store.find_layout({options.name, {}}, {".", {}, &problems});
  throw_if_invalid_look(problems);
  if (!layout) return 1;
  write_stdout(read_regular_file(*store.files().begin(), limits.file));
  return 0;
}

}  // namespace placard
