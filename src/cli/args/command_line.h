#pragma once
// Command tables, from which the parser, the help, the shell completions and the manual page are generated; the parser of
// values by the type of their target; and hints for unknown words.

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/color.h"
#include "drawing/options.h"
#include "input/fields.h"
#include "model/card.h"
#include "style/overrides.h"

namespace placard {

/// Throws the Failure of wrong use (exit status 2), with an optional hint.
[[noreturn]] void throw_usage_error(const std::string& message, const std::string& hint = {});

/// Parses the value of an option into `target`; a vector gets one more element. Numbers must be in `range`. Throws a usage error.
void read_option(const std::string& word, std::string_view option, std::string& target, Range range);
void read_option(const std::string& word, std::string_view option, double& target, Range range);
void read_option(const std::string& word, std::string_view option, int& target, Range range);
void read_option(const std::string& word, std::string_view option, Color& target, Range range);
void read_option(const std::string& word, std::string_view option, Background& target, Range range);
void read_option(const std::string& word, std::string_view option, BadgeColor& target, Range range);
void read_option(const std::string& word, std::string_view option, Shard& target, Range range);        // 'I/N'
void read_option(const std::string& word, std::string_view option, PictureSize& target, Range range);  // 'WxH', 'og'
void read_option(const std::string& word, std::string_view option, Tone& target, Range range);

template <HasEnumNames T>
void read_option(const std::string& word, std::string_view option, T& target, Range) {
  const std::optional<T> known = from_name<T>(word);
  if (!known) throw_usage_error("unknown value '" + word + "' for " + std::string(option), spelling_hint(word, names_of<T>()));
  target = *known;
}

template <class T>
void read_option(const std::string& word, std::string_view option, std::optional<T>& target, Range range) {
  read_option(word, option, target.emplace(), range);
}

template <class T>
void read_option(const std::string& word, std::string_view option, std::vector<T>& target, Range range) {
  read_option(word, option, target.emplace_back(), range);
}

/// The allowed values of a target or of its elements; empty if any value is allowed.
template <class T>
std::vector<std::string_view> choices_for() {
  if constexpr (HasEnumNames<T>) return names_of<T>();
  if constexpr (requires { typename T::value_type; }) return choices_for<typename T::value_type>();
  return {};
}

/// One option of a command.
struct OptionRow {
  std::string names;                                  ///< "-o,--output", the long name alone, or that of an argument
  std::string value;                                  ///< placeholder of the value, such as "PATH"; empty for a flag
  std::string doc;                                    ///< one phrase
  std::vector<std::string_view> choices;              ///< the allowed values; empty: any
  bool is_list = false;                               ///< comma-separated values; the option can be repeated
  bool* flag = nullptr;                               ///< the variable that a flag sets
  std::function<void(const std::string& word)> read;  ///< parses and stores a value

  [[nodiscard]] std::string long_name() const { return names.substr(names.find(',') + 1); }
  [[nodiscard]] std::string short_name() const { return names.starts_with("--") ? "" : names.substr(0, 2); }
};

/// A command. The type of an option's target determines how values are parsed and completed.
struct CommandRow {
  std::string name;
  std::string synopsis;               ///< follows the name in the usage line: "FILE… [options]"
  std::string doc;                    ///< one phrase
  std::vector<std::string> examples;  ///< complete command lines
  std::string notes{};                ///< lines below the options in the help
  std::vector<OptionRow> options{};
  std::vector<OptionRow> arguments{};  ///< with the name as `value`; a list takes all remaining arguments

  template <class T>
  void option(const std::string& option, const std::string& value, T& target, const std::string& text, Range range = {}) {
    constexpr bool is_list = requires { target.emplace_back(); };
    OptionRow row{option, value, text, choices_for<T>(), is_list, nullptr, {}};
    row.read = [&target, range, name = row.long_name()](const std::string& word) { read_option(word, name, target, range); };
    (option.starts_with('-') ? options : arguments).push_back(std::move(row));
  }
  void flag(const std::string& option, bool& target, const std::string& text) {
    options.push_back({option, "", text, {}, false, &target, {}});
  }
  template <class T>
  void argument(const std::string& value, T& target) {
    option(value, value, target, "");
  }
};

/// What to write instead of an unknown option; empty if unknown.
std::string hint_for_option(std::string_view name, const CommandRow& command);

/// What to write instead of an unknown command; empty if unknown.
std::string hint_for_command(std::string_view name);

/// What to write instead of an extra argument; empty if unknown.
std::string hint_for_argument(const std::string& word, const CommandRow& command);

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
std::string shell_quote(std::string_view text);

/// The text with `to` for every `from`.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// A file of data/templates with a value for each {{name}}. A value of whole lines replaces the whole line. Throws Failure.
std::string fill_template(const std::string& file, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace placard
