#pragma once
// Facts about a project, read from its files.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/address.h"
#include "input/markdown.h"
#include "input/plain_text.h"

namespace placard {

/// The facts of one file. Texts are clean (see clean_text()); empty if the file does not have the fact.
struct Facts {
  std::string title;
  std::string summary;
  std::string owner;
  std::string url;       ///< of the repository page
  std::string homepage;  ///< of any other page
  std::string language;  ///< the programming language: "C++"
  std::string license;   ///< the SPDX identifier: "MIT"
  std::vector<std::string> tags;
  std::string problem;          ///< why the file cannot be used: "is not valid JSON"
  std::size_t broken_line = 0;  ///< the first line that was skipped as invalid, from 1; 0 for none
};

// The readers: one for each kind of file; each takes the text of the file.
Facts read_git_config(std::string_view text);
Facts read_cargo(std::string_view text);
Facts read_pyproject(std::string_view text);
Facts read_go_mod(std::string_view text);
Facts read_cmake(std::string_view text);
Facts read_package_json(std::string_view text);
Facts read_readme(std::string_view text);
Facts read_license(std::string_view text);

/// The title of a README: the first heading, or a line of one to three words, unless other text is above it; or the end.
std::vector<ReadmeBlock>::const_iterator find_title(const std::vector<ReadmeBlock>& blocks);

}  // namespace placard
