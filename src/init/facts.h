#pragma once
// What the files of a project say about it.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// What one file says; a text is tidy (see plain_text.h) and empty where the file does not say it.
struct Facts {
  std::string title;
  std::string summary;
  std::string owner;
  std::string url;       ///< of the repository's page
  std::string homepage;  ///< of a page that may be any
  std::string language;  ///< of programs, as people write it: "C++"
  std::string license;   ///< by its short name: "MIT"
  std::vector<std::string> tags;
  std::string problem;          ///< why the file says nothing, where it should: "is no JSON"
  std::size_t broken_line = 0;  ///< the first that cannot be read, counted from 1; what the others say is here
};

// The readers, one for each kind of file, from its text.
Facts read_git_config(std::string_view text);
Facts read_cargo(std::string_view text);
Facts read_pyproject(std::string_view text);
Facts read_go_mod(std::string_view text);
Facts read_cmake(std::string_view text);
Facts read_package_json(std::string_view text);
Facts read_readme(std::string_view text);
Facts read_license(std::string_view text);

}  // namespace placard
