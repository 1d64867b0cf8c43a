#pragma once
// Parses the command line into the variables that a command table points at.

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

}  // namespace placard
