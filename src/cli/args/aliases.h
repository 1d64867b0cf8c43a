#pragma once
// Hints for commands and options that other tools have under another name.

#include <string>
#include <string_view>

#include "cli/args/command_row.h"

namespace placard {

/// What to write instead of an unknown option; empty if unknown.
std::string hint_for_option(std::string_view name, const CommandRow& command);

/// What to write instead of an unknown command; empty if unknown.
std::string hint_for_command(std::string_view name);

/// What to write instead of an extra argument; empty if unknown.
std::string hint_for_argument(const std::string& word, const CommandRow& command);

}  // namespace placard
