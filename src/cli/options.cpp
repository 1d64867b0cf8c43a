#include "cli/options.h"

#include "cli/command_rows.h"
#include "cli/args/command_line.h"
#include "base/version.h"

namespace placard {

namespace {

Command help_on(const std::string& word, const std::vector<CommandRow>& rows) {
  if (word.empty()) return PrintOptions{help_text(rows)};
  if (const CommandRow* row = find_command(word, rows)) return PrintOptions{help_text(*row)};
  return unknown_command(word, rows);
}

Command completions_for(const std::string& word, const std::vector<CommandRow>& rows) {
  if (word.empty()) return usage_error("no shell given", "one of: " + join(names_of<Shell>()));
  Shell shell{};
  if (const auto error = read_option(word, "SHELL", shell, {})) return *error;
  return PrintOptions{completions(shell, rows)};
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
  AllOptions all;
  const std::vector<CommandRow> rows = rows_for(all);
  const auto read = parse_command_line(rows, argc, argv);
  if (const auto* error = std::get_if<UsageError>(&read)) return *error;
  const ParsedCommandLine& parsed = std::get<ParsedCommandLine>(read);
  if (parsed.version) return PrintOptions{version_text()};
  if (parsed.limits) return PrintOptions{limits_text()};
  if (parsed.help) return PrintOptions{parsed.command == nullptr ? help_text(rows) : help_text(*parsed.command)};
  if (parsed.command == nullptr) return UsageError{"no command given\n\n" + help_text(rows)};
  const std::string& name = parsed.command->name;
  if (name == "init") return all.init;
  if (name == "preview") return validated(all.preview);
  if (name == "render") return validated(all.render);
  if (name == "check") return validated(all.check);
  if (name == "embed") return validated(all.embed);
  if (name == "badge") return validated(all.badge);
  if (name == "facts") return validated(all.facts);
  if (name == "styles") return all.styles;
  if (name == "layouts") return all.layouts;
  if (name == "schema") return all.schema;
  if (name == "summary") return validated(all.summary);
  if (name == "verify-manifests") return validated(all.verify);
  if (name == "help") return help_on(all.help_topic, rows);
  return name == "completions" ? completions_for(all.shell, rows) : PrintOptions{manual_page(rows)};
}

}  // namespace placard
