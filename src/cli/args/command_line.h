#pragma once
// Parses the command line into the variables that a command table points at; prints help, the manual page and completions.

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// A valid command line.
struct ParsedCommandLine {
  const CommandRow* command = nullptr;  ///< null: no command was given
  bool help = false;
  bool version = false;
  bool limits = false;
};

/// Parses the arguments and stores the values of options in the variables of `commands`.
std::variant<ParsedCommandLine, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc,
                                                               const char* const* argv);

/// The command with that name, or null.
const CommandRow* find_command(const std::string& word, const std::vector<CommandRow>& commands);

/// The error for an unknown command, with a hint.
UsageError unknown_command(const std::string& word, const std::vector<CommandRow>& commands);

/// What to write instead of an unknown option; empty if unknown.
std::string hint_for_option(std::string_view name, const CommandRow& command);

/// What to write instead of an unknown command; empty if unknown.
std::string hint_for_command(std::string_view name);

/// What to write instead of an extra argument; empty if unknown.
std::string hint_for_argument(const std::string& word, const CommandRow& command);

/// The option -h, which every command has.
const OptionRow& help_option();

/// The help of `placard`: two examples and the list of commands.
std::string help_text(const std::vector<CommandRow>& commands);

/// The help of one command: examples, description and options.
std::string help_text(const CommandRow& command);

/// The manual page placard(1) in roff. It has no date, so that builds are reproducible.
std::string manual_page(const std::vector<CommandRow>& commands);

/// The supported shells.
enum class Shell { bash, zsh, fish };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<Shell>{"bash", "zsh", "fish"};

/// A completion script for commands, options and their values. It runs `placard styles` to list styles and palettes.
std::string completions(Shell shell, const std::vector<CommandRow>& commands);

/// The text in single quotes, as bash and zsh read it.
inline std::string shell_quote(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace placard
