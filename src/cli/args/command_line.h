#pragma once
// Words of the command line into the targets of a command's rows.

#include <string>
#include <variant>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// What the command line asks for, when nothing is wrong with it.
struct ParsedCommandLine {
  const CommandRow* command = nullptr;  ///< null: none was named
  bool help = false;
  bool version = false;
  bool limits = false;
};

/// Reads the command line into the targets of the commands' rows.
std::variant<ParsedCommandLine, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc,
                                                               const char* const* argv);

/// The command of that name; null where there is none.
const CommandRow* find_command(const std::string& word, const std::vector<CommandRow>& commands);

/// What to say about a command that there is not.
UsageError unknown_command(const std::string& word, const std::vector<CommandRow>& commands);

}  // namespace placard
