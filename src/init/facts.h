#pragma once
// Facts about a project, read from its files, and what the readers share: URLs of repositories.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A repository on the web.
struct RepositoryAddress {
  std::string url;    ///< the web page; empty if unknown, for example for a host alias of the ssh configuration
  std::string owner;  ///< can be empty
  std::string name;
};

/// Parses "git@host:owner/name.git", "ssh://…", "https://…", "github:owner/name" and similar forms. User names, passwords,
/// queries and fragments are dropped. Returns nothing for a local path.
std::optional<RepositoryAddress> parse_repository_address(std::string_view text);

/// Returns an http or https URL unchanged if it has no credentials and at most 500 characters; otherwise an empty text.
std::string public_url(std::string_view text);

/// The link text for a repository: "view on github"; `other` for an unknown host.
std::string link_text_for(std::string_view url, std::string_view other);

/// The host of a URL in lower case, without the port; empty if there is none.
std::string host_of(std::string_view url);

}  // namespace placard
