#pragma once
// Commands and their options as rows: the parser, the help, the shells' completions and the manual page all read them.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args/option_values.h"

namespace placard {

/// An option of a command.
struct OptionRow {
  std::string names;                                         ///< "-o,--output", or the long one alone
  std::string value;                                         ///< what its value is called, "PATH"; empty for a flag
  std::string doc;                                           ///< a phrase
  std::vector<std::string_view> choices;                     ///< what the value is one of, where that is known
  bool is_list = false;                                      ///< values parted by commas, the option given any number of times
  bool* flag = nullptr;                                      ///< what a flag sets
  std::function<OptionError(const std::string& word)> read;  ///< takes a value; says what is wrong with it

  [[nodiscard]] std::string long_name() const { return names.substr(names.find("--")); }
  [[nodiscard]] std::string short_name() const { return names.starts_with("--") ? "" : names.substr(0, 2); }
};

/// An argument of a command: a word, or all that are left.
struct ArgumentRow {
  std::string name;
  std::string* target = nullptr;
  std::vector<std::string>* rest = nullptr;
  std::vector<std::string_view> choices;  ///< what it is one of, where that is known
};

/// A command. One line adds an option: the target's type says how the value is read and what it may be.
struct CommandRow {
  std::string name;
  std::string synopsis;               ///< behind the name in the usage line: "FILE… [options]"
  std::string doc;                    ///< a phrase
  std::vector<std::string> examples;  ///< whole command lines
  std::string notes{};                ///< what the help says below the options: whole lines
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
