#pragma once
// Commands and options of other tools, and what does the same here.

#include <string>
#include <string_view>

#include "cli/args/command_row.h"

namespace placard {

/// What to write in the place of an option that the command lacks; empty where nobody can know what was meant.
std::string hint_for_option(std::string_view name, const CommandRow& command);

/// What to write in the place of a command that there is not; empty where nobody can know what was meant.
std::string hint_for_command(std::string_view name);

/// What to write in the place of an argument that is one too many; empty where nobody can know what was meant.
std::string hint_for_argument(const std::string& word, const CommandRow& command);

}  // namespace placard
