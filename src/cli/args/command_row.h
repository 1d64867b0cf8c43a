#pragma once
// Command tables: the parser, the help, the shell completions and the manual page are generated from them.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args/option_values.h"

namespace placard {

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
