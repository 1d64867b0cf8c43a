#pragma once
// Addresses of repositories, as git and package files write them.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// A repository on the web.
struct RepositoryAddress {
  std::string url;    ///< its page; empty where the address does not tell (a host of the user's ssh settings, say)
  std::string owner;  ///< may be empty
  std::string name;
};

/// Reads "git@host:owner/name.git", "ssh://…", "https://…", "github:owner/name" and their like. User names, passwords and
/// what stands behind '?' or '#' are left out. Nothing for a path on this machine.
std::optional<RepositoryAddress> parse_repository_address(std::string_view text);

/// A page's address without a password in it, or nothing where a card had better not lead there.
std::string public_url(std::string_view text);

/// What a link to a repository says: "view on github"; `other` for a host that few know.
std::string link_text_for(std::string_view url, std::string_view other);

/// The host of an address, in lower case, without a port; empty where there is none.
std::string host_of(std::string_view url);

}  // namespace placard
