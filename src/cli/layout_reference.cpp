// The layouts and their parts in the reference.

#include <algorithm>

#include "base/spelling.h"
#include "cli/reference.h"
#include "layout/chosen_parts.h"
#include "style/layout_file.h"

namespace placard {

namespace {

std::string layouts_text(const std::vector<LayoutHandle>& layouts) {
  std::string text = "| layout | what it shows |\n| --- | --- |\n";
  for (const LayoutHandle& layout : layouts) text += "| `" + layout->name.text + "` | " + layout->about + " |\n";
  return text;
}

// A cell of the table of fields: "yes", or the fields that must be absent.
std::string place_text(std::string_view rule) {
  if (rule.empty() || rule == "yes") return std::string(rule);
  std::string text = "without `";
  for (const char c : rule) text += c == ' ' ? "` and `" : std::string(1, c);
  return text + "`";
}

std::string places_text(const std::vector<LayoutHandle>& layouts) {
  std::string text =
      "\nAll layouts show the title. A field that the layout of a card does not show is reported as a warning.\n\n| field |";
  std::string rule = "| --- |";
  for (const LayoutHandle& layout : layouts) {
    text += " `" + layout->name.text + "` |";
    rule += " --- |";
  }
  text += "\n" + rule + "\n";
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind field = *from_name<PartKind>(name);
    if (!is_field(field) || field == PartKind::title) continue;
    text += "| `" + std::string(name) + "` |";
    for (const LayoutHandle& layout : layouts) text += " " + place_text(place_of(field, *layout)) + " |";
    text += "\n";
  }
  return text;
}

}  // namespace

std::string code_list(const std::vector<std::string_view>& words) { return "`" + join(words, "`, `") + "`"; }

std::string code_list(const std::vector<std::string>& words) {
  return code_list(std::vector<std::string_view>(words.begin(), words.end()));
}

std::string layouts_reference(const std::vector<LayoutHandle>& layouts) { return layouts_text(layouts) + places_text(layouts); }

std::string parts_reference() {
  constexpr std::ptrdiff_t common = 7;  // options that most parts have
  std::string text =
      R"(
## Layout file

`body` is a list of parts below each other. A part is a name (`summary`), or a mapping of the name to options
(`{summary: {lines: 3, gap: 12}}`) or, for a container, to parts (`{row: [logo, title, status]}`), with options next to it.

- A part of which the card has nothing disappears with its distance, and a container without parts as well.
- A field is shown once, by the first part that can show it: `first: [quote, title]` shows the title only without a quote.
- A part has the keys of its property of the style: `{title: {lines: 1, type: {size: 30}}}`. Fonts are those of the style.
- Cards in right-to-left languages mirror rows.

)" + to_table(field_forms<LayoutKeys>()) +
      "\n`style` changes properties of the style for the whole card.\n\n### Parts\n\nEvery part has `when` and `unless`; every one but "
      "`first` has `gap` and `sink`; and all but `rule`, `space` and\n`spring` also have `grow`, `align` and `max_width`.\n\n"
      "| part | what it is | more options |\n| --- | --- | --- |\n";
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind kind = *from_name<PartKind>(name);
    std::vector<std::string_view> options = options_of(kind);
    options.erase(options.begin(), options.begin() + std::min(common, std::ssize(options)));
    text += "| `" + std::string(name) + "` | " + std::string(part_docs[static_cast<std::size_t>(kind)]) + " | " +
            (options.empty() ? "" : code_list(options)) + " |\n";
  }
  return text + "\n### Options of parts\n\n" + to_table(field_forms<PartOptions>());
}

}  // namespace placard
