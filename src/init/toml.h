#pragma once
// As much of TOML as names, descriptions and keywords need.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// A key of a TOML file with its strings: one, or those of a list.
struct TomlEntry {
  std::string path;  ///< with the names of the tables that it stands in: "package.name"
  std::vector<std::string> strings;
};

/// The strings of a TOML file, in lists and inline tables too; numbers, dates and what cannot be read are passed over. The first
/// line of the latter is counted from 1, or 0 where there is none.
std::vector<TomlEntry> read_toml(std::string_view text, std::size_t* broken_line = nullptr);

/// The strings of the first of the paths that has any.
std::vector<std::string> find_strings(const std::vector<TomlEntry>& entries, const std::vector<std::string_view>& paths);
/// The first of them, or nothing.
std::string find_string(const std::vector<TomlEntry>& entries, const std::vector<std::string_view>& paths);

}  // namespace placard
