#include "cli/args/help.h"

#include <algorithm>

namespace placard {

namespace {

using TermAndText = std::pair<std::string, std::string>;

std::string to_text(const std::vector<TermAndText>& rows) {
  std::size_t width = 0;
  for (const auto& [term, doc] : rows) width = std::max(width, term.size());
  std::string text;
  for (const auto& [term, doc] : rows) {
    text.append("  ").append(term).append(width + 2 - term.size(), ' ').append(doc).append("\n");
  }
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
  std::vector<TermAndText> rows;
  for (const CommandRow& command : commands) rows.emplace_back(command.name, command.doc);
  return R"(placard draws cards, badges and preview images for READMEs from a metadata file.

  placard render cards.yaml -o cards/
  gh repo view --json name,description,url | placard render - -o card.svg

commands:
)" + to_text(rows) +
         "\n" +
         to_text({{"placard COMMAND --help", "show the options of a command"},
                  {"placard --version", "print the version and the fonts"},
                  {"placard --limits", "print input and output limits"}});
}

std::string help_text(const CommandRow& command) {
  std::string text;
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  text += "\n" + command.doc + "\nusage: placard " + command.name + " " + command.synopsis + "\n\n";
  std::vector<TermAndText> rows{{names_and_value(help_option()), help_option().doc}};
  for (const OptionRow& option : command.options) rows.emplace_back(names_and_value(option), option.doc);
  return text + to_text(rows) + (command.notes.empty() ? "" : "\n" + command.notes);
}

}  // namespace placard
