#pragma once
// What shells offer behind the tab key, from the commands' rows.

#include <array>
#include <string>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// The shells that are known.
enum class Shell { bash, zsh, fish };

template <>
struct EnumNames<Shell> {
  static constexpr std::array<std::string_view, 3> names{"bash", "zsh", "fish"};
};

/// A script for the shell that offers commands, options and their values; styles and palettes are asked of the program.
std::string completions(Shell shell, const std::vector<CommandRow>& commands);

}  // namespace placard
