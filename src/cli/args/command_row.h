#pragma once
// Command tables, from which the parser, the help, the shell completions and the manual page are generated, and the parser of
// values by the type of their target.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "drawing/options.h"
#include "input/fields.h"
#include "model/card.h"
#include "style/overrides.h"

namespace placard {

/// A usage error (exit status 2): its message.
struct UsageError {
  std::string message;
};

/// A usage error with an optional hint.
UsageError usage_error(const std::string& message, const std::string& hint = {});

/// The error of a value, or nothing.
using OptionError = std::optional<UsageError>;

/// Parses the value of an option into `target`; a vector gets one more element. Numbers must be in `range`.
OptionError read_option(const std::string& word, std::string_view option, std::string& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, double& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, int& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Color& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Background& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, BadgeColor& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Shard& target, Range range);  // 'I/N'

OptionError read_option(const std::string& word, std::string_view option, PictureSize& target, Range range);  // 'WxH', 'og'
OptionError read_option(const std::string& word, std::string_view option, Tone& target, Range range);

template <HasEnumNames T>
OptionError read_option(const std::string& word, std::string_view option, T& target, Range) {
  const std::optional<T> known = from_name<T>(word);
  if (!known) return usage_error("unknown value '" + word + "' for " + std::string(option), spelling_hint(word, names_of<T>()));
  target = *known;
  return std::nullopt;
}

template <class T>
OptionError read_option(const std::string& word, std::string_view option, std::optional<T>& target, Range range) {
  return read_option(word, option, target.emplace(), range);
}

template <class T>
OptionError read_option(const std::string& word, std::string_view option, std::vector<T>& target, Range range) {
  return read_option(word, option, target.emplace_back(), range);
}

/// The type of a single value of a target.
template <class T>
struct ValueOf {
  using type = T;
  static constexpr bool is_list = false;
};
template <class T>
struct ValueOf<std::optional<T>> : ValueOf<T> {};
template <class T>
struct ValueOf<std::vector<T>> : ValueOf<T> {
  static constexpr bool is_list = true;
};

/// The allowed values of a target; empty if any value is allowed.
template <class T>
std::vector<std::string_view> choices_for() {
  if constexpr (HasEnumNames<typename ValueOf<T>::type>) return names_of<typename ValueOf<T>::type>();
  return {};
}

/// One option of a command.
struct OptionRow {
  std::string names;                                         ///< "-o,--output", or the long name alone
  std::string value;                                         ///< placeholder of the value, such as "PATH"; empty for a flag
  std::string doc;                                           ///< one phrase
  std::vector<std::string_view> choices;                     ///< the allowed values; empty: any
  bool is_list = false;                                      ///< comma-separated values; the option can be repeated
  bool* flag = nullptr;                                      ///< the variable that a flag sets
  std::function<OptionError(const std::string& word)> read;  ///< parses and stores a value

  [[nodiscard]] std::string long_name() const { return names.substr(names.find("--")); }
  [[nodiscard]] std::string short_name() const { return names.starts_with("--") ? "" : names.substr(0, 2); }
};

/// A positional argument: a single one (`target`), or all remaining ones (`rest`).
struct ArgumentRow {
  std::string name;
  std::string* target = nullptr;
  std::vector<std::string>* rest = nullptr;
  std::vector<std::string_view> choices;  ///< the allowed values; empty: any
};

/// A command. The type of an option's target determines how values are parsed and completed.
struct CommandRow {
  std::string name;
  std::string synopsis;               ///< follows the name in the usage line: "FILE… [options]"
  std::string doc;                    ///< one phrase
  std::vector<std::string> examples;  ///< complete command lines
  std::string notes{};                ///< lines below the options in the help
  std::vector<OptionRow> options{};
  std::vector<ArgumentRow> arguments{};

  template <class T>
  void option(const std::string& names, const std::string& value, T& target, const std::string& text, Range range = {}) {
    OptionRow row{names, value, text, choices_for<T>(), ValueOf<T>::is_list, nullptr, {}};
    row.read = [&target, range, option = row.long_name()](const std::string& word) {
      return read_option(word, option, target, range);
    };
    options.push_back(std::move(row));
  }
  void flag(const std::string& names, bool& target, const std::string& text) {
    options.push_back({names, "", text, {}, false, &target, {}});
  }
  void argument(const std::string& argument_name, std::string& target, std::vector<std::string_view> choices = {}) {
    arguments.push_back({argument_name, &target, nullptr, std::move(choices)});
  }
  void files(std::vector<std::string>& target) { arguments.push_back({"FILE", nullptr, &target, {}}); }
};

}  // namespace placard
