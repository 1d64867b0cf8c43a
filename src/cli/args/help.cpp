#include "cli/args/help.h"

#include <algorithm>

#include "base/utf8.h"

namespace placard {

namespace {

constexpr std::string_view top_examples = R"(  placard render cards.yaml -o cards/
  gh repo view --json name,description,url | placard render - -o card.svg
)";

struct HelpLine {
  std::string term;
  std::string doc;
};

std::string to_text(const std::vector<HelpLine>& rows) {
  std::size_t column = 0;
  for (const HelpLine& row : rows) column = std::max(column, row.term.size() + 4);
  std::string text;
  for (const HelpLine& row : rows) text += "  " + row.term + std::string(column - 2 - row.term.size(), ' ') + row.doc + "\n";
  return text;
}

std::string names_and_value(const OptionRow& option) {
  const std::string names = option.short_name().empty() ? "    " + option.names : std::string(option.names).insert(3, " ");
  return option.value.empty() ? names : names + " " + option.value;
}

}  // namespace

const OptionRow& help_option() {
  static const OptionRow row{"-h,--help", "", "show this help", {}, false, nullptr, {}};
  return row;
}

std::string help_text(const std::vector<CommandRow>& commands) {
  std::vector<HelpLine> rows;
  for (const CommandRow& command : commands) rows.push_back({command.name, command.doc});
  return "placard draws cards, badges and preview images for READMEs from a metadata file.\n\n" + std::string(top_examples) +
         "\ncommands:\n" + to_text(rows) + "\n" +
         to_text({{"placard COMMAND --help", "show the options of a command"},
                  {"placard --version", "print the version and the fonts"},
                  {"placard --limits", "print input and output limits"}});
}

std::string help_text(const CommandRow& command) {
  std::string text;
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  text += "\n" + command.doc + "\nusage: placard " + command.name + " " + command.synopsis + "\n\n";
  std::vector<HelpLine> rows{{names_and_value(help_option()), help_option().doc}};
  for (const OptionRow& option : command.options) rows.push_back({names_and_value(option), option.doc});
  return text + to_text(rows) + (command.notes.empty() ? "" : "\n" + command.notes);
}

}  // namespace placard
