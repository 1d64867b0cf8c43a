#pragma once
// The JSON of services about repositories, releases and packages, as facts that have one name each: cards and facts files are
// read by the same table.

#include <array>
#include <optional>

#include "model/card.h"

namespace placard {

/// A repository or package, and the address of its page.
struct RepositoryName {
  std::string key;  ///< "github.com/acme/frob" in lower case, "npm:frob", "crate:frob" or "pypi:frob"
  std::string url;
};

/// Parses "owner/name" on GitHub, "host/group/name", "npm:name", "crate:name", "pypi:name", or the address of a page. Folders and
/// releases of a repository are cut off if `is_page_of` is set.
std::optional<RepositoryName> parse_repository_name(std::string_view text, bool is_page_of = false);

/// Reports a text that is not the name of a repository or package.
void check_repository(const Text& text, Problems& problems);

/// The repository or package that a mapping is about; nothing if it does not say.
std::optional<RepositoryName> name_of_repository(const Node& node);

/// The stats of a card that does not name its stats.
inline constexpr std::array<std::string_view, 6> default_stats{"language", "stars", "forks", "license", "version", "downloads"};

/// The topics that a card takes from facts; repositories can have twenty.
inline constexpr std::size_t max_topics = 8;

/// The names of all facts, in the order of their table.
std::vector<std::string_view> fact_names();

/// The facts in the JSON of gh, GitHub (REST and GraphQL), GitLab, Forgejo, npm, crates.io, PyPI, shields.io, CodeMeta or of a
/// facts file. Values keep their spans; a value that is null stays null; in GitHub's descriptions, ":rocket:" becomes the emoji.
/// Warns about keys that are similar to those of a fact that was not found.
Node facts_of(const Node& node, Problems& problems);

/// What crates.io, PyPI and GitHub's list of starred repositories wrap in another mapping; null for other documents.
const Node* wrapped(const Node& node);

/// Gives cards of repositories with the same name ids from their full names.
void distinguish_repositories(std::vector<Card>& cards);

/// Whether a value says nothing: no text, 0, or an unknown license.
bool is_placeholder(std::string_view value);

}  // namespace placard
