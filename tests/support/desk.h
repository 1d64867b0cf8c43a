#pragma once
// A place to run the program in, and what it says there.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"
#include "support/process.h"

namespace placard::test {

/// Whether a text has a part somewhere.
inline bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Runs the program with these words in a folder.
inline Finished call(std::vector<std::string> words, const fs::path& folder = "/", std::vector<std::string> variables = {},
                     std::string input = {}) {
  words.insert(words.begin(), PLACARD_PROGRAM);
  return run({std::move(words), folder, std::move(input), std::move(variables)});
}

/// The bytes of all files below a folder, by name.
inline std::map<std::string, std::string> contents_of(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const std::string& name : files_below(folder)) contents[name] = read_file(folder / name);
  return contents;
}

/// A folder of its own with files, and the program run in it.
struct Desk {
  TemporaryFolder folder;

  [[nodiscard]] Finished call(std::vector<std::string> words, std::vector<std::string> variables = {}) const {
    return test::call(std::move(words), folder.path(), std::move(variables));
  }
  void write(const std::string& name, std::string_view text) const { write_file(folder / name, text); }
  [[nodiscard]] std::string read(const std::string& name) const { return read_file(folder / name); }
};

}  // namespace placard::test
