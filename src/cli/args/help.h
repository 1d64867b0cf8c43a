#pragma once
// Help, the manual page and shell completions, generated from the command tables.

#include <array>
#include <string>
#include <string_view>
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
