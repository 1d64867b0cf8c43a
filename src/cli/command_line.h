#pragma once
// Words of the command line into the targets of a command's rows.

#include <string>
#include <variant>
#include <vector>

#include "cli/command_row.h"

namespace placard {

/// What the command line asks for, when nothing is wrong with it.
struct Asked {
  const CommandRow* command = nullptr;  ///< null: none was named
  bool help = false;
  bool version = false;
  bool limits = false;
};

/// Reads the command line into the targets of the commands' rows.
std::variant<Asked, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc, const char* const* argv);

}  // namespace placard
