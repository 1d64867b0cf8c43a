#pragma once
// Facts about a project, read from its files.

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
  std::string heading;  ///< the text of a README's heading or logo, of which the title can be a part
  std::string problem;  ///< why the file cannot be used: "line 3: invalid TOML: …"
};

// The readers: one for each kind of file.
Facts read_git_config(std::string_view text);
/// Reads a package file (see package/package.h) by its name.
Facts read_package_facts(const Source& source);
Facts read_readme(std::string_view text, Markup markup = Markup::markdown);
Facts read_license(std::string_view text);

/// Makes the part of a README's heading that equals one of the names the title: "Version Management: pyenv".
void find_name(Facts& readme, const std::vector<std::string>& names);

/// The title of a README: the first heading of level 1, another heading or a line of one to three words at the start; or the end.
std::vector<ReadmeBlock>::const_iterator find_title(const std::vector<ReadmeBlock>& blocks);

}  // namespace placard
