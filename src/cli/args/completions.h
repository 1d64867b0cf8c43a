#pragma once
// Shell completion scripts, generated from the command tables.

#include <array>
#include <string>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// The supported shells.
enum class Shell { bash, zsh, fish };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<Shell>{"bash", "zsh", "fish"};

/// A completion script for commands, options and their values. It runs `placard styles` to list styles and palettes.
std::string completions(Shell shell, const std::vector<CommandRow>& commands);

}  // namespace placard
