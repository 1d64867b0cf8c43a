#pragma once
// Addresses of repositories and web pages.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

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

/// The link text for a repository or package: "view on github"; `other` for an unknown host.
std::string link_text_for(std::string_view url, std::string_view other);

/// The host of a URL in lower case, without the port; empty if there is none.
std::string host_of(std::string_view url);

}  // namespace placard
