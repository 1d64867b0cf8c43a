#pragma once
// The GitHub workflow that draws and commits the cards.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// The variable parts of the workflow.
struct WorkflowOptions {
  std::string action;                 ///< "owner/placard@v1.2.3"; the owner "OWNER" is a placeholder
  std::vector<std::string> branches;  ///< pushes to these branches run it
  std::string readme;                 ///< the name of the README; can be empty
};

/// The text of .github/workflows/cards.yml.
std::string to_workflow(const WorkflowOptions& facts);

/// The default branch of a repository, from the text of .git/refs/remotes/origin/HEAD and .git/HEAD; "main" and "master" if
/// these files do not tell.
std::vector<std::string> default_branches(std::string_view origin_head, std::string_view head);

}  // namespace placard
