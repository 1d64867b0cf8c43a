#pragma once
// Help from the commands' rows.

#include <string>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// The row of the option that every command has.
const OptionRow& help_option();

/// What the program is, two examples, and its commands.
std::string help_text(const std::vector<CommandRow>& commands);

/// A command's examples, what it does, and its options.
std::string help_text(const CommandRow& command);

/// placard(1), for man: no date in it, so that the same program has the same page.
std::string manual_page(const std::vector<CommandRow>& commands);

}  // namespace placard
