#pragma once
// A temporary folder with files, and the program run in it.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"
#include "support/process.h"
#include "support/text.h"

namespace placard::test {

/// The style with the test font.
inline const std::string test_style_file = PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml";

/// Runs the program with these arguments in a folder.
inline Finished call(std::vector<std::string> arguments, const fs::path& folder = "/", std::vector<std::string> variables = {},
                     std::string input = {}) {
  arguments.insert(arguments.begin(), PLACARD_PROGRAM);
  return run({std::move(arguments), folder, std::move(input), std::move(variables)});
}

/// The bytes of all files below a folder, by name.
inline std::map<std::string, std::string> contents_of(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const std::string& name : files_below(folder)) contents[name] = read_file(folder / name);
  return contents;
}

/// A temporary folder to write input in, run the program in and read its output from.
struct Workspace : TemporaryFolder {
  /// Names and texts of files.
  Workspace(std::initializer_list<std::pair<std::string, std::string>> files = {}) {
    for (const auto& [name, text] : files) write(name, text);
  }
  [[nodiscard]] Finished call(std::vector<std::string> arguments, std::vector<std::string> variables = {},
                              std::string input = {}) const {
    return test::call(std::move(arguments), path(), std::move(variables), std::move(input));
  }
  /// Runs a shell script; "$0" is the program.
  [[nodiscard]] Finished shell(const std::string& script, std::vector<std::string> variables = {}) const {
    return run({{"/bin/sh", "-c", script, PLACARD_PROGRAM}, path(), {}, std::move(variables)});
  }
  /// Renders a file in the test style.
  [[nodiscard]] Finished render(const std::string& file, const std::vector<std::string>& options = {},
                                std::string input = {}) const {
    std::vector<std::string> arguments{"render", file, "-s", test_style_file};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return call(std::move(arguments), {}, std::move(input));
  }
  void write(const std::string& name, std::string_view text) const { write_file(*this / name, text); }
  [[nodiscard]] std::string read(const std::string& name) const { return read_file(*this / name); }
  [[nodiscard]] std::map<std::string, std::string> files(const std::string& folder) const { return contents_of(*this / folder); }
};

}  // namespace placard::test
