#pragma once
// Help and the manual page, generated from the command tables.

#include <string>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// The option -h, which every command has.
const OptionRow& help_option();

/// The help of `placard`: two examples and the list of commands.
std::string help_text(const std::vector<CommandRow>& commands);

/// The help of one command: examples, description and options.
std::string help_text(const CommandRow& command);

/// The manual page placard(1) in roff. It has no date, so that builds are reproducible.
std::string manual_page(const std::vector<CommandRow>& commands);

}  // namespace placard
